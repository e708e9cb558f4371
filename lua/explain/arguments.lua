-- E0061 and E0057: a call with another number of arguments than the function has parameters.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.page(code, title)
    return {
        code = code, title = title,
        model = "A function has one list of parameters: nothing is optional, nothing variable, no second function has the same name. "
            .. "x.f(a) hands x over as the first parameter, self.",
        in_c = "With a prototype in sight C refuses it as well. With int f(); it compiles, and the parameter that was not passed is whatever lies in its "
            .. "place (CWE-685).",
        class = "D",
        fixes = {
            { title = "pass what is missing, drop what is too much", when = "nearly always" },
            { title = "an Option parameter", when = "when it may be left out" },
            { title = "a slice parameter", when = "for any number of one type" },
        },
        see = { exercises = {} },
    }
end

-- The missing and the extra arguments by their labels.
local function places(f)
    local list = {}
    for _, span in ipairs(f.d.spans) do
        local label = not span.std and span.label or ""
        local number, kind = label:match("^argument #(%d+) of type `([^`]+)` is missing")
        local extra, its = label:match("^unexpected argument #(%d+) of type `([^`]+)`")
        if number or extra then
            list[#list + 1] = { missing = number ~= nil, number = number or extra, type = kind or its, span = span }
        end
    end
    return list
end

local function described(list)
    local words = {}
    for i, place in ipairs(list) do
        words[i] = "number " .. place.number .. ", of type " .. say.q(place.type) .. ", is " .. (place.missing and "missing" or "too much")
    end
    return say.join(words)
end

-- The receiver is handed over twice, or not at all: p->ops(p) is C's habit.
local function receiver(what, list, defined)
    local first = list[1]
    if not first or first.number ~= "1" then
        return nil
    elseif what == "method" and not first.missing and (shape.code(first.span) or ""):match("^&") then
        return "twice"
    elseif what == "function" and first.missing and shape.line_text(defined):match("%(%s*&?%s*m?u?t?%s*self%f[%W]") then
        return "without"
    end
    return nil
end

local function by_receiver(f, kind, list, defined)
    local n = shape.open(f, "ARGS.self", kind == "twice" and "the receiver is passed twice" or "the receiver is not passed")
    shape.step(n, defined, "declared", "its first parameter is self")
    local name = shape.name(f.primary, "the method")
    n:say(kind == "twice" and name .. " on " .. say.line(f.primary.line) .. " gets " .. shape.name(list[1].span, "the object")
        .. " in the parentheses, but what stands before the dot is its first parameter already."
        or name .. " on " .. say.line(f.primary.line) .. " is called by the type's name, so self, its first parameter, has to stand in the parentheses too.")
    n:in_c(kind == "twice" and "It is C's p->ops->write(p, n): there the member is a plain function pointer, and nobody passes p for you. The dot of a method "
        .. "call does." or "In C that is the plain function, sock_reset(&s): the object goes in as the first argument. x.f(a) is the short form of T::f(&mut x, a).")
    if kind == "twice" then
        n:fix("leave it out", "always", n:offered("^remove the extra argument"))
    else
        n:fix("x.method(…)", "with the object before the dot")
        n:fix("T::method(&mut x, …)", "when the type should be visible")
    end
    return n:close { headline = kind == "twice" and "the dot has passed the object already" or "the object is missing: self is a parameter", class = "D" }
end

function M.explain(f)
    local what, takes, given = f.message:match("^this ([%a ]+) takes (%d+) arguments? but (%d+) arguments? %a+ supplied")
    if not what then
        return nil
    end
    local list, defined = places(f), shape.child(f, "defined here$")
    local self = receiver(what, list, defined)
    if self then
        return by_receiver(f, self, list, defined)
    end
    local few, builds = tonumber(given) < tonumber(takes), what:find("struct", 1, true) or what:find("variant", 1, true)
    local n = shape.open(f, builds and "ARGS.fields" or few and "ARGS.few" or "ARGS.many", given .. " given, " .. takes .. " wanted")
    shape.step(n, defined, "declared", builds and "its fields are listed here" or "its parameters are listed here")
    local name = (shape.code(f.primary) or ""):match("^([%w_:.]+)$")
    n:say((name and say.q(name) or "The call") .. " on " .. say.line(f.primary.line) .. " gets " .. given .. " " .. (given == "1" and "argument" or "arguments") .. " and takes " .. takes
        .. (defined and " by " .. say.line(defined.line) or "") .. (#list > 0 and ": " .. described(list) .. "." or "."))
    if builds then
        n:in_c("C's braces set the members that are left out to zero and warn about the ones too many. A tuple struct or variant is built by a call, with "
            .. "every field.")
    elseif few then
        n:in_c("C refuses that where it sees the prototype. Declared as int f(); it compiles, and the callee reads whatever lies in the place of the argument that "
            .. "nobody passed (CWE-685).")
    else
        n:in_c("C refuses that where it sees the prototype; declared as int f(); or with a ... it compiles, and the extra argument is passed and ignored.")
    end
    if few then
        n:fix("pass what is missing", "nearly always")
        n:fix(builds and "a function new that fills in the rest" or "an Option parameter, or a second function", "when the caller need not know it")
    else
        n:fix("drop what is too much", "nearly always", n:offered("^remove the extra argument"))
        n:fix(builds and "a tuple, ((a, b))" or "a slice parameter, &[T]", builds and "when one field is to hold both" or "for any number of one type; Rust has no varargs of its own")
    end
    return n:close { headline = (name and say.q(name) or "the call") .. " takes " .. takes .. (takes == "1" and " argument, not " or " arguments, not ") .. given, class = "D" }
end

return M
