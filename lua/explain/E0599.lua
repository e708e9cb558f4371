-- E0599: a type has no such method, function or variant.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = { code = "E0599", needs_subject = false }

M.page = {
    code = "E0599", title = "No such method, function or variant",
    model = "A method belongs to a type or to a trait. A trait's methods are there where the trait is in scope and the type has it; an Option "
        .. "or Result has its own methods, not those of what is inside.",
    in_c = "A call of a function that does not exist, or of one for another struct.",
    class = "D",
    fixes = {
        { title = "correct the name", when = "when it is a slip" },
        { title = "use the trait", when = "when the method is a trait's" },
        { title = "take the value out first", when = "when it is in an Option or a Result" },
        { title = "derive or write it", when = "when the type does not have it yet" },
    },
    see = { exercises = {} },
}

local function at(f)
    return say.line(f.primary.line)
end

-- The method is there, but on what an Option or Result holds.
local function wrapped(f, name, outer)
    local inner = facts.child(f, "exists on the type `").message:match("exists on the type `([^`]*)`")
    local result = outer:match("^Result")
    local an = result and "a " or "an "
    local n = shape.open(f, result and "METHOD.result" or "METHOD.option", "this is " .. an .. outer .. ", not yet the value")
    n:say(say.q(name) .. " on " .. at(f) .. " is a method of " .. say.q(inner) .. ", but what stands before the dot is " .. an .. outer .. (result
        and ": the call may have failed." or ": there may be none."))
    n:in_c(result and "In C this is a look at the out-parameter before the return code. It works until the first failure, and then with whatever was "
        .. "there before." or "In C this is p->" .. name .. " without a test for NULL: it works until the first time there is nothing. Here the "
        .. "test is "
        .. "part of the type and cannot be left out.")
    n:fix(result and "match, or if let Ok(value)" or "if let Some(value), or let … else", "when the program should do something else then")
    n:fix("? before the dot", "when this function returns " .. (result and "a Result" or "an Option") .. " itself")
    n:fix(".expect(\"why\") before the dot", "when it cannot be missing", n:offered("^consider using `.-::expect`"))
    local pointer = not result and inner:match("^&")
    return n:close { headline = "look into the " .. outer .. " first", class = (result or not pointer) and "B" or "A", cwe = pointer and 476 or 252,
        c_bug = pointer and "null pointer dereference" or "unchecked return value",
        twin = pointer and twins.not_found { callee = (source.around(f.primary) or ""):match("([%a_][%w_]*)%b()%.$"), result = (source.around(f.primary) or ""):match("([%a_][%w_]*)%.$"),
            line = f.primary.line } or nil }
end

local function unimported(f, name, kind)
    local child = facts.child(f, "^trait `.-` which provides") or facts.child(f, "traits? .-not in scope")
    local path = child and child.spans[1] and (child.spans[1].replacement or ""):match("use ([%w_:]+);")
    local n = shape.open(f, "METHOD.trait", "the trait that has " .. say.q(name) .. " is not in scope")
    n:say(say.q(kind) .. " has the method " .. say.q(name) .. ", but by way of a trait, and " .. at(f) .. " is in a module that does not know the "
        .. "trait" .. (path and ", " .. path .. "." or "."))
    n:in_c("It is a missing #include: the function is in the library, its prototype is not in sight.")
    n:fix(path and "use " .. path .. "; at the top" or "a use line for the trait", "always", n:offered("perhaps you want to import"))
    return n:close { headline = "the trait is not in scope", class = "D" }
end

local function variant(f, name, kind)
    local where = shape.label(f, "not found for this enum")
    local n = shape.open(f, "VARIANT", say.q(name) .. " is none of its variants")
    shape.step(n, where, "declared", "the variants are listed here")
    n:say(say.q(name) .. " on " .. at(f) .. " is no variant of " .. say.q(kind) .. (where and ", which " .. say.line(where.line) .. " "
        .. "declares." or "."))
    n:in_c("C's enumerators are global names and plain ints, so one of another enum, or a number, would go through. Here the variants belong to "
        .. "their type.")
    n:fix("one of the declared variants", "when it is a slip", n:offered("similar name"))
    n:fix("add the variant", "every match without a _ then says where it is missing")
    return n:close { headline = say.q(kind) .. " has no variant " .. say.q(name), class = "D" }
end

-- Methods that a derive or a trait would bring.
local DERIVE = { clone = "Clone", eq = "PartialEq", cmp = "Ord", partial_cmp = "PartialOrd", hash = "Hash", default = "Default",
    to_string = "Display" }

-- The ways out but for the spelling.
local function ways(n, where, trait, offered, new)
    if trait and trait ~= "Display" then
        n:fix("#[derive(" .. trait .. ")] on the type", "when member by member is right", n:offered("derive%("))
    elseif trait then
        n:fix("impl Display for the type", "which brings to_string()")
    elseif where then
        n:fix("write it in an impl block of the type", "when it has yet to be written")
    else
        n:fix("look the type's methods up in the documentation, doc.rust-lang.org/std", "when the name comes from another language")
    end
    if not where and offered then
        return
    elseif not new then
        n:fix("call it on the member that has it", "when the type only wraps another")
    else
        n:fix("build it with braces", "when all members are visible")
    end
end

local function missing(f, name, what, kind)
    local where = shape.label(f, "not found for this")
    local better = facts.child(f, "^you might have meant to use `") or facts.child(f, "with a similar name")
    local span = better and better.spans[1]
    local offered = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local bounds = f.message:find("bounds were not satisfied", 1, true)
    local new = what:find("function", 1, true)
    local n = shape.open(f, bounds and "METHOD.bounds" or offered and "METHOD.misspelt" or new and "FUNCTION.none" or "METHOD.none",
        say.q(name) .. " is not there")
    shape.step(n, where, "declared", say.q(kind) .. " is declared here")
    local declared = where and ", declared on " .. say.line(where.line) .. "," or ""
    if bounds then
        n:say(say.q(name) .. " on " .. at(f) .. " is there for some types only, and " .. say.q(kind) .. declared .. " is not among them: it "
            .. "lacks what "
            .. "the method needs.")
    else
        n:say(say.q(kind) .. declared .. " has no " .. (new and "function " or "method ") .. say.q(name) .. ", which " .. at(f) .. " calls"
            .. (offered and "; the nearest is " .. offered .. "." or "."))
    end
    local trait = DERIVE[name]
    n:in_c(trait == "Clone" and "C copies any struct with =, pointers included, and two owners of one block are the result. Here a copy exists "
        .. "only if the type says how it is made."
        or new and "C has init functions or a braces initialiser; Rust has no constructors either. new is a function like any other, and "
        .. "somebody has to write it."
        or "In C this would be a call of an undeclared function; in C89 it compiled and failed to link. Which functions a type has stands in "
            .. "its impl "
        .. "blocks and traits.")
    if offered then
        n:fix("write " .. offered, "when it is a slip", n:offered("^you might have meant") or n:offered("with a similar name"))
    end
    ways(n, where, DERIVE[name], offered, new)
    return n:close { headline = say.q(kind) .. " has no " .. say.q(name), class = "D" }
end

function M.explain(f)
    local what, name, kind = f.message:match("^no ([%a ]+) named `([^`]+)` found for [%a ]+ `([^`]+)` in")
    if not name then
        what, name, kind = f.message:match("^the ([%a ]+) `([^`]+)` exists for [%a ]+ `([^`]+)`, but")
    end
    local outer = kind and (kind:match("^Option%f[<]") or kind:match("^Result%f[<]"))
    if not name or #kind > 60 then
        return nil
    elseif outer and facts.child(f, "exists on the type `") then
        return wrapped(f, name, outer)
    elseif facts.child(f, "but not in scope") or facts.child(f, "perhaps you want to import") then
        return unimported(f, name, kind)
    elseif what:find("variant", 1, true) and name:match("^%u") then
        return variant(f, name, kind)
    end
    return missing(f, name, what, kind)
end

return M
