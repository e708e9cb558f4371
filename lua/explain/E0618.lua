-- E0618: a call of something that is no function.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_null"

local M = { code = "E0618", needs_subject = false }

M.page = {
    code = "E0618", title = "A call of something that is no function",
    model = "Functions, closures and function pointers can be called. A variable in front of a parenthesis is a call, also over a line break, and "
        .. "a function pointer "
        .. "that may be missing is an Option.",
    in_c = "called object is not a function or function pointer: the C compiler refuses it as well.",
    class = "D",
    fixes = {
        { title = "the missing operator or semicolon", when = "when no call was meant" },
        { title = "if let Some(cb) = …", when = "for a callback in an Option" },
        { title = "x[i]", when = "for an element" },
    },
    see = { exercises = {} },
}

local function callback(f, kind, what)
    local n = shape.open(f, "CALL.option", "this callback may be missing")
    n:say(what .. " on " .. say.line(f.primary.line) .. " is of type " .. say.q(kind) .. ": a function pointer that may be None.")
    n:in_c("In C this is ops->cb(x) without if (ops->cb): a jump to address 0 for whoever left the member out. fn(…) in Rust is never null, and "
        .. "Option<fn(…)> is as large as the "
        .. "plain pointer.")
    n:fix("if let Some(cb) = …, and cb(…) inside", "when it may be left out")
    n:fix("the type fn(…) without Option", "when everybody sets it")
    return n:close { headline = "look whether there is a function first", class = "A", cwe = 476, c_bug = "call through a null pointer",
        twin = twins.table_gap { trait = "ops", missing = "cb", given = "open", line = f.primary.line } }
end

local function unit(f, kind)
    local n = shape.open(f, "CALL.unit", "this has no fields, and so takes no parentheses")
    local where = shape.label(f, "defined here$")
    shape.step(n, where, "declared", "declared without fields")
    n:say(say.q(kind) .. (where and ", declared on " .. say.line(where.line) .. "," or "") .. " has no fields, so its name alone is the value and "
        .. "there is nothing to call on "
        .. say.line(f.primary.line) .. ".")
    n:in_c("It is C's enumerator, a constant, and RED() does not compile there either.")
    n:fix("leave the parentheses away", "always", n:offered("does not take parentheses"))
    return n:close { headline = "a variant without fields is no call", class = "D" }
end

function M.explain(f)
    local kind = f.message:match("^expected function, found `([^`]+)`$")
    local unit_of = f.message:match("^expected function, found [%a ]+ `([^`]+)`$")
    local called = shape.code(f.primary)
    if unit_of and facts.child(f, "does not take parentheses") then
        return unit(f, unit_of)
    elseif not kind then
        return nil
    end
    local declared, name = shape.label(f, "^`([^`]+)` has type")
    local what = name and say.q(name) or (called and called:match("^(.-)%(.*%)$") or "") ~= "" and say.q(called:match("^(.-)%(.*%)$"))
        or "What stands before the parenthesis"
    if kind:match("^Option<.*fn%(") or kind:match("^Option<.*Fn") then
        return callback(f, kind, what)
    end
    local semicolon = facts.child(f, "semicolon here to finish the statement")
    local n = shape.open(f, semicolon and "CALL.semicolon" or "CALL.value", "this is of type " .. say.q(kind))
    shape.step(n, declared, "made", "it is declared here")
    if semicolon then
        n:say("What begins on " .. say.line(f.primary.line) .. " does not end in a semicolon, and the next line begins with a parenthesis: "
            .. "together they are a call.")
        n:in_c("C reads it the same way, as the end of a line means nothing there either.")
        n:fix("a semicolon at the end of " .. say.line(f.primary.line), "always", n:offered("semicolon here to finish the statement"))
        return n:close { headline = "the semicolon is missing", class = "D" }
    end
    n:say(what .. " on " .. say.line(f.primary.line) .. " is of type " .. say.q(kind) .. (declared and declared.line ~= f.primary.line
        and ", by " .. say.line(declared.line) or "")
        .. ", and what stands before a parenthesis is called.")
    n:in_c("C says called object is not a function or function pointer. A local variable hides a function of its name there as here.")
    n:fix("the operator that is missing, as in a * (b + 1)", "for a product")
    n:fix("[i]", "for an element")
    n:fix("another name for the variable", "when it hides a function; or leave the parentheses away")
    return n:close { headline = say.a(kind) .. " is not a function", class = "D" }
end

return M
