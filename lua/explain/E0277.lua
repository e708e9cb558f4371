-- E0277: a type lacks what the place asks of it. The message decides which of many cases.

local bounds = require "explain.bounds"
local collects = require "explain.collects"
local operators = require "explain.operators"
local question = require "explain.question"
local threads = require "explain.threads"

local M = { code = "E0277", needs_subject = false }

M.page = {
    code = "E0277", title = "A type lacks what the place asks of it",
    model = "A trait is a table of functions that a type has or has not. Operators, printing, for loops, ? and threads all ask for one.",
    in_c = "C has fixed operators and printf's list of conversions; a callback struct with a NULL member would be the nearest thing.",
    class = "D",
    fixes = {
        { title = "convert one operand", when = "for mixed numbers and an index that is not usize" },
        { title = "#[derive(…)] on the type", when = "for printing, comparing, hashing" },
        { title = "Arc, Mutex or an atomic", when = "for what threads share" },
        { title = "a return type of Result", when = "for ?" },
    },
    see = { exercises = {} },
}

local CASES = {
    { "^the type `([^`]*)` cannot be indexed by `([^`]*)`", operators.index },
    { "^cannot %a+ `([^`]*)` %a+ `([^`]*)`$", operators.mixed },
    { "^cannot calculate the remainder of `([^`]*)` divided by `([^`]*)`$", operators.mixed },
    { "^cannot %a+%-assign `([^`]*)` %a+ `([^`]*)`$", operators.mixed },
    { "^no implementation for `(.*) [%^&|<>]+=? (.*)`$", operators.mixed },
    { "^can't compare `([^`]*)` with `([^`]*)`", operators.compare },
    { "^`([^`]*)` cannot be sent between threads", threads.send },
    { "^`([^`]*)` cannot be shared between threads", threads.share },
    { "^`([^`]*)` doesn't implement `([^`]*)`", bounds.print },
    { "^`([^`]*)` is not an iterator", bounds.iterator },
    { "^the size for values of type `([^`]*)` cannot be known", bounds.sized },
    { "^the `%?` operator can only be used on `%a+`s, not `(%a+)`s", question.other },
    { "^the `%?` operator can only be applied to", question.value },
    { "^the `%?` operator can only be used", bounds.question },
    { "^`%?` couldn't convert the error to `([^`]*)`", bounds.convert },
    { "^`main` has invalid return type `([^`]*)`", bounds.main },
    { "^expected a `([^`]*)` closure, found `([^`]*)`", bounds.callable },
    { "^the type `([^`]*)` may [%a ]*not be safely transferred across an unwind", bounds.unwind },
    { "^the type `([^`]*)` may contain interior mutability and a reference may not be safely", bounds.unwind },
    { "^the trait bound `(.*): ([^`]*)` is not satisfied", bounds.missing },
    { "^a value of type `([^`]*)` cannot be (.*)", collects.collected },
    { "^an? [%a ]* ?of type `([^`]*)` cannot be (.*)", collects.collected },
}

function M.explain(f)
    for _, case in ipairs(CASES) do
        local a, b = f.message:match(case[1])
        if a and not (a .. (b or "")):find("[%c]") then
            return case[2](f, a, b)
        end
    end
    return nil
end

return M
