-- E0424 and E0411: self and Self where there is none.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.value(f)
    if not f.message:match("`self`") then
        return nil
    end
    local offered = facts.child(f, "`self` receiver parameter")
    local where = shape.label(f, "^this function") or shape.label(f, "doesn't have a `self` parameter")
    local n = shape.open(f, offered and "SELF.missing" or "SELF.outside", "there is no self here")
    shape.step(n, where, "declared", "this function takes no self")
    n:say("self on " .. say.line(f.primary.line) .. " is the object that a method was called on, and the function around it" .. (where
        and ", on " .. say.line(where.line) .. "," or "")
        .. (offered and " does not take it: it would have to stand first among the parameters." or " is no method."))
    n:in_c("It is the struct s *s that a C function takes as its first argument; nothing passes it unseen, as C++'s this.")
    if offered then
        n:fix("&self as the first parameter", "to read it; &mut self to change it", n:offered("`self` receiver parameter"))
        n:fix("hand over what is needed as a parameter", "when it should stay a function without an object")
    else
        n:fix("a parameter, s: &S", "in a plain function")
        n:fix("an impl block around it", "when it belongs to a type")
    end
    return n:close { headline = "there is no self in this function", class = "D" }
end

function M.type(f)
    if not f.message:match("`Self`") then
        return nil
    end
    local n = shape.open(f, "SELF.type", "there is no Self here")
    n:say("Self on " .. say.line(f.primary.line) .. " stands for the type that an impl or a trait is about, and here is neither around it.")
    n:in_c("C has no such word; one writes struct s.")
    n:fix("the type's name", "outside of an impl")
    n:fix("move the function into the impl block", "when it belongs to the type")
    return n:close { headline = "Self has no meaning here", class = "D" }
end

return M
