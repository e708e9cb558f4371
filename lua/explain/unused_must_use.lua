-- The lint unused_must_use: a result that nobody looks at.

local facts = require "ferry.facts"
local locks = require "explain.locks"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "unused_must_use", needs_subject = false }

M.page = {
    code = "unused_must_use", title = "A result that nobody looks at",
    model = "A Result carries the failure, and a function that gives a new value changes nothing in place: dropping either is a slip as a rule.",
    in_c = "A return code that is not looked at: write() wrote half, and the program goes on. gcc warns only for functions that are marked "
        .. "(-Wunused-result).",
    class = "B", c_bug = "unchecked return value", cwe = 252,
    fixes = {
        { title = "? behind the call", when = "when the caller should learn of it" },
        { title = "match or if let Err(e)", when = "when it is dealt with here" },
        { title = "let _ = …", when = "when the failure does not matter, and that is meant" },
    },
    see = { exercises = {} },
}

local function dropped_value(f, what)
    local n = shape.open(f, "UNUSED.value", "the new value is dropped here")
    n:say(say.capital(what) .. " on " .. say.line(f.primary.line) .. " gives a value that nobody takes, and that value is all it does.")
    n:in_c(say.capital(what) .. " is toupper(c); on a line of its own: it compiles and changes nothing.")
    n:fix("assign it, or hand it on", "when the new value is what you wanted")
    n:fix("the method that changes it in place, where there is one", "when the old value is to change")
    n:fix("take the line out", "when nothing is missing without it")
    return n:close { headline = "the value is computed and dropped", class = "D" }
end

-- "unused comparison", "unused arithmetic operation": an operator's result. Comparing for assigning is C's slip too.
local function operator(f, what)
    local name, number = (shape.code(f.primary) or ""):match("^([%w_.*]+)%s*==%s*(.+)$")
    local n = shape.open(f, name and "UNUSED.comparison" or "UNUSED.operator", "the result is dropped here")
    n:say(say.capital(what) .. " on " .. say.line(f.primary.line) .. " computes something that nobody takes.")
    n:in_c("In C " .. say.line(f.primary.line) .. " is a statement with no effect (gcc -Wall: -Wunused-value)" .. (name and ", most often an == "
        .. "that was to be an =. " .. say.q(name) .. " keeps its value."
        or ", as p + 1; for p += 1; is."))
    if name then
        n:fix(name .. " = " .. number, "when it was to be stored")
        n:fix("assert!(…) or if … around it", "when it was to be tested")
    else
        n:fix("assign it, += in place of +", "when the variable was to change")
        n:fix("take the line out", "when nothing is missing without it")
    end
    return n:close { headline = name and "compared and not assigned" or "the result is "
        .. "dropped", class = name and "B" or "D", cwe = name and 482 or nil,
        c_bug = name and "comparison for assignment" or nil }
end

function M.explain(f)
    local what = shape.name(f.primary, "the call")
    local lock = locks.unused(f)
    if lock then
        return lock
    elseif f.message:match("`Result`") or f.message:match("`Result<") then
        local n = shape.open(f, "UNUSED.result", "whether this worked is dropped here")
        n:say(say.capital(what) .. " on " .. say.line(f.primary.line) .. " may fail and says so in its Result, which nobody looks at.")
        n:in_c("It is C's ignored return code: remove() or write() failed, and the program goes on as if it had not. gcc warns only where the "
            .. "function is "
            .. "marked for it.")
        n:fix("? behind it", "when the caller should learn of it; this function then returns a Result")
        n:fix("if let Err(e) = …", "when it is dealt with here")
        n:fix("let _ = before it", "when it may fail and that is meant", n:offered("^use `let _ = ...`"))
        return n:close { headline = "nobody looks at the Result", class = "B", cwe = 252, c_bug = "unchecked return value" }
    elseif f.message:match("^unused comparison") or f.message:match("^unused [%a ]-operation that") then
        return operator(f, what)
    elseif f.message:match("^unused return value") or f.message:match("that must be used$") and not facts.child(f, "futures do nothing") then
        return dropped_value(f, what)
    end
    return nil
end

return M
