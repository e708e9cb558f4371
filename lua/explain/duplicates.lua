-- E0117, E0116, E0390, E0119, E0428, E0592: who may define something, and how often.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- A trait of somebody else's for a type of somebody else's.
function M.orphan(f)
    local own = f.code ~= "E0117"
    local where = shape.label(f, "is not defined in the current crate")
    local kind = where and where.label:match("^`([^`]+)`") or shape.line_text(f.primary):match("impl[%s<%w_:>]*%s([%w_:<>]+)%s*{")
    local trait = not own and shape.line_text(f.primary):match("impl%s+([%w_:]+)[<%w_, >]*%s+for")
    local n = shape.open(f, own and "ORPHAN.method" or "ORPHAN.trait", "the type is somebody else's")
    n:say("The impl on " .. at(f) .. " gives " .. (kind and say.q(kind) or "a type") .. " of the library " .. (own and "methods of its own, and "
        .. "only the crate that declares a type does that."
        or (trait and "the trait " .. say.q(trait) or "a trait") .. ", which is the library's as well; one of the two has to be yours."))
    n:in_c("In C two libraries that define one symbol link without a word if they are shared objects or archives: the first one found is used by "
        .. "both. Two crates with an impl for the "
        .. "same pair would be that, so only the owner of the trait or of the type may write it.")
    if own then
        n:fix("a trait of your own with the method, and an impl for the type", "to call it with a dot")
        n:fix("a plain function", "which does as much")
    else
        n:fix("struct Wrapper(" .. (kind or "T") .. "), and the impl for that", "when the trait is needed, as for printing")
        n:fix("a trait of your own", "when it is about a method")
        n:fix("a plain function", "when nobody asks for the trait")
    end
    return n:close { headline = "neither the trait nor the type is yours", class = "D" }
end

function M.conflict(f)
    local trait, kind = f.message:match("^conflicting implementations of trait `([^`]+)` for type `([^`]+)`")
    if not trait then
        return nil
    end
    local first = shape.label(f, "^first implementation here")
    local derived = shape.code(f.primary) and shape.code(f.primary):match("^[%w_]+$") ~= nil
    local library = not first
    local generic = (first and shape.line_text(first) or shape.line_text(f.primary)):match("impl%s*<") ~= nil
    local n = shape.open(f, library and "TWICE.library" or derived and "TWICE.derive" or generic and "TWICE.generic" or "TWICE.impl",
        "the second one")
    shape.step(n, first, "declared", "the first one")
    local rest
    for _, child in ipairs(f.d.children) do
        rest = rest or child.message:match("^conflicting implementation in crate `[^`]+`:%s*%-%s*(impl.-);?$")
    end
    n:say(say.q(kind) .. " gets " .. say.q(trait) .. " on " .. at(f) .. (first and " and on " .. say.line(first.line) .. (derived
        and ", once by the derive and once by hand."
        or generic and ", as the generic one covers it too: a call could mean either." or ": a call could mean either.")
        or ", and the library gives it already" .. (rest and ", by " .. rest:gsub("[`%c]", "") or "") .. "."))
    n:in_c(library and "C has no counterpart for an impl over all types: the nearest is a _Generic with a default that matches first."
        or "It is a redefinition: C refuses a second body of the function in one file, and the linker in two object files. Of two archives it "
        .. "takes the first.")
    if library then
        n:fix("a method or function with a name of its own", "nearly always")
        n:fix("impl for single types, not for all T", "when it is about some types only")
    else
        n:fix(derived and "take it out of the derive" or "remove one of them", derived and "when the written one does something else than "
            .. "member by member" or "when they say the same")
        n:fix(derived and "remove the written one" or generic and "a narrower bound on the generic one" or "a type of its own for the second "
            .. "meaning, struct W(T)",
            derived and "when member by member is right" or generic and "which leaves this type out; rustc must be able to see that no "
                .. "type fits both" or "when both are needed")
    end
    return n:close { headline = say.q(trait) .. " for " .. say.q(kind) .. " exists already", class = "D" }
end

function M.name(f)
    local name = f.message:match("^the name `([^`]+)` is defined multiple times") or f.message:match("^duplicate definitions with name `([^`]+)`")
    if not name then
        return nil
    end
    local first = shape.label(f, "^previous definition") or shape.label(f, "^other definition") or shape.label(f, "^previous import")
    local fn = shape.line_text(f.primary):match("%f[%w]fn%f[^%w]") ~= nil
    local n = shape.open(f, fn and "TWICE.function" or "TWICE.name", "the second " .. say.q(name))
    shape.step(n, first, "declared", "the first " .. say.q(name))
    n:say(say.q(name) .. " is defined on " .. at(f) .. (first and " and on " .. say.line(first.line) or "") .. (fn and "; functions are told "
        .. "apart by name and module, not by their parameters." or "."))
    n:in_c("C has no overloading either and calls it a redefinition. A declaration further up, as C needs it, has no counterpart here: order does "
        .. "not matter, and a second definition is "
        .. "never a declaration.")
    n:fix("another name, or remove one", "nearly always")
    if fn then
        n:fix("one function with a type parameter or a trait", "when it is the same job for several types")
    else
        n:fix("a module around one of them", "when both are right in their place")
    end
    return n:close { headline = "a second " .. say.q(name), class = "D" }
end

return M
