-- E0046, E0050, E0053, E0407, E0185, E0186: an impl that does not fit its trait. In C the trait is
-- a struct of function pointers and the impl a table that fills it.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_null"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- "impl Dev for Tty" -> "Dev", "Tty"
local function heads(f)
    local line = shape.line_text(f.primary)
    return line:match("impl%f[^%w_].-([%w_]+)[<%w_, &'>]*%s+for%s"), line:match("%sfor%s+([%w_]+)")
end

function M.missing(f)
    local names, functions = {}, true
    for name in f.message:gmatch("`([^`]+)`") do
        names[#names + 1] = say.q(name)
        functions = functions and name:match("^%l") ~= nil
    end
    if #names == 0 then
        return nil
    end
    local trait, kind = heads(f)
    local declared = shape.label(f, "^`[^`]+` from trait")
    local n = shape.open(f, functions and "IMPL.gap" or "IMPL.type", "this table has a gap")
    for _, span in ipairs(f.d.spans) do
        local name = not span.std and (span.label or ""):match("^`([^`]+)` from trait")
        if name then
            shape.step(n, span, "declared", "the trait asks for " .. say.q(name))
        end
    end
    n:say("The impl" .. (trait and " of " .. say.q(trait) or "") .. (kind and " for " .. say.q(kind) or "") .. " on " .. at(f) .. " leaves out "
        .. say.join(names)
        .. (declared and ", which the trait asks for on " .. say.line(declared.line) .. "." or ", and the trait has no default for it."))
    local first = names[1]:match("`(.*)`")
    local given
    for name in (f.d.source or ""):match(("impl%%f[^%%w_][^{]*%s[^{]*(%%b{})"):format(trait or "%w+") or "^$") and
        (f.d.source or ""):match(("impl%%f[^%%w_][^{]*%s[^{]*(%%b{})"):format(trait or "%w+")):gmatch("fn%s+([%w_]+)") or function() end do
        given = given or name
    end
    if functions then
        n:in_c("In C the trait is a struct of function pointers and the impl a table of them. The member that a table leaves out is NULL, with a "
            .. "warning at best (not for .name = initialisers), and "
            .. "the first call through it jumps to address 0.")
    else
        n:in_c("C has no counterpart: the table's element type would be void *, and the caller casts. Here the impl says which type stands "
            .. "behind the name.")
    end
    n:fix(functions and "write the missing functions" or "type " .. first .. " = …; in the impl", functions and "when the type can do it"
        or "with the type that the functions give")
    if functions then
        n:fix("a default in the trait: a body in place of the semicolon", declared and "when most types do the same" or "when the trait is yours")
        n:fix("split the trait in two", declared and "when some types cannot do it" or "when it is yours and some types cannot do it")
    end
    return n:close { headline = "the impl leaves out " .. say.join(names), class = functions and "A" or "D", cwe = functions and 476 or nil,
        c_bug = functions and "call through a null pointer" or nil, exercises = { functions and "core/abs-vtable-null-op" or nil },
        twin = functions and twins.table_gap { trait = trait, missing = first, given = given, line = f.primary.line } or nil }
end

local FIT = "In C the table would hold a function of another type: gcc before 14 only warns about the incompatible pointer type and builds it, and the call "
    .. "passes and returns by one prototype what "
    .. "the callee reads by the other."

-- A parameter or the result of another type.
function M.type(f)
    local name = f.message:match("^method `([^`]+)` has an incompatible type for trait")
    local wanted, found = (f.primary.label or ""):match("^expected `?([^`]+)`?, found `?([^`]+)`?$")
    local mutable = f.primary.label == "types differ in mutability"
    if not name or not (wanted or mutable) then
        return nil
    end
    local declared = shape.child(f, "^type in trait$")
    local result = facts.child(f, "^change the output type") ~= nil
    local receiver = shape.code(f.primary) and (shape.code(f.primary):match("^&m?u?t?%s*self$") or shape.code(f.primary) == "self")
    local n = shape.open(f, receiver and "IMPL.receiver" or result and "IMPL.result" or "IMPL.parameter", "another type than in the trait")
    shape.step(n, declared, "declared", "the trait has it like this")
    n:say(say.q(name) .. " on " .. at(f) .. (receiver and " takes " .. shape.name(f.primary, "self") or result and " gives " .. say.q(found or "?")
        or " takes " .. shape.name(f.primary, "a parameter of another type")) .. (declared and ", and the trait has "
        .. shape.name(declared, "another type") .. " there, on " .. say.line(declared.line) .. "." or ", and the trait has another type there."))
    n:in_c(mutable and "It is const T * against T *: gcc before 14 only warns about the incompatible pointer type in the table. A caller who goes by the trait "
        .. "would be told another thing about who writes than the function does."
        or FIT)
    n:fix("the type of the trait", "nearly always", n:offered("^change the "))
    n:fix("change the trait, and all its impls", "when this one is right; only for a trait of your own")
    return n:close { headline = say.q(name) .. " is not what the trait declares", class = "D" }
end

function M.count(f)
    local name, has, wants = f.message:match("^method `([^`]+)` has (%d+) parameters? but the declaration in trait `[^`]+` has (%d+)")
    if not name then
        return nil
    end
    local declared = shape.label(f, "^trait requires")
    local n = shape.open(f, "IMPL.count", has .. " parameters where the trait has " .. wants)
    shape.step(n, declared, "declared", "the trait has it like this")
    n:say(say.q(name) .. " on " .. at(f) .. " has " .. has .. (has == "1" and " parameter" or " parameters") .. ", self included, and the "
        .. "trait's has " .. wants
        .. (declared and ", on " .. say.line(declared.line) .. "." or "."))
    n:in_c(FIT)
    n:fix("the parameters of the trait; _name for one that is not used", "nearly always")
    n:fix("change the trait, and all its impls", "when this one is right; only for a trait of your own")
    return n:close { headline = say.q(name) .. " has another number of parameters than in the trait", class = "D" }
end

function M.extra(f)
    local what, name, trait = f.message:match("^(%a+) `([^`]+)` is not a member of trait `([^`]+)`")
    if not name then
        return nil
    end
    local n = shape.open(f, "IMPL.extra", say.q(trait) .. " has no " .. say.q(name))
    n:say("The impl of " .. say.q(trait) .. " defines the " .. what .. " " .. say.q(name) .. " on " .. at(f) .. ", and the trait has none "
        .. "of this name.")
    n:in_c("It is .name = f in the table of a struct without that member, which C refuses as well.")
    if n:offered("similar name") then
        n:fix("the name that the trait has", "when it is a slip", n:offered("similar name"))
    end
    n:fix("an impl block of its own, without the trait", "when it is the type's own method")
    n:fix("declare it in the trait", "when every type should have it")
    return n:close { headline = say.q(trait) .. " has no " .. say.q(name), class = "D" }
end

-- self in the one and not in the other.
function M.receiver(f)
    local name = f.message:match("^method `([^`]+)` has a `.-self` declaration in the")
    if not name then
        return nil
    end
    local only_impl = f.message:find("in the impl, but not in the trait", 1, true)
    local declared = shape.label(f, "^trait method declared without") or shape.label(f, "used in trait$")
    local n = shape.open(f, "IMPL.self", only_impl and "self is too much" or "self is missing")
    shape.step(n, declared, "declared", "the trait has it like this")
    n:say(say.q(name) .. " on " .. at(f) .. (only_impl and " takes self, and the trait's" or " takes no self, and the trait's") .. (declared
        and ", on " .. say.line(declared.line) .. ","
        or "") .. (only_impl and " has none: it is called by the type's name." or " does: it is called on an object."))
    n:in_c("self is the void *ctx that C passes as the first argument. " .. FIT)
    n:fix(only_impl and "leave self away here" or "add &self here", "nearly always")
    n:fix("change the trait", "when it is yours and this is right")
    return n:close { headline = "trait and impl differ in self", class = "D" }
end

return M
