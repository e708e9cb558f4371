-- E0621: a pointer parameter is returned or stored, and its type does not say that it may be.

local note = require "ferry.note"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0621" }

M.page = {
    code = "E0621", title = "A parameter's lifetime has to be written",
    model = "A pointer parameter without a lifetime is valid for the call only. If the body returns or stores it, the signature must say for how long it is valid.",
    in_c = "A function that keeps the pointer it was given: the manual has to say so, or a caller frees the object after the call.",
    class = "D", cwe = 416,
    fixes = {
        { title = "write the lifetime on the parameter", when = "when the function is meant to keep a view" },
        { title = "take the value instead of a pointer", when = "when it is to be kept" },
    },
    see = { exercises = { "core/life-missing-bound" } },
}

function M.explain(f)
    local wanted
    for _, entry in ipairs(f.at.REGION or {}) do
        wanted = wanted or entry.label:match("^lifetime `('[%w_]+)` required")
    end
    if not wanted then
        return nil
    end
    local x, line, under = say.q(f.about), say.line(f.primary.line), shape.code(f.primary)
    local n = note.open(f, "LIFETIME.parameter")
    local forever = wanted == "'static"
    local span = forever and "valid for the rest of the program" or "valid for " .. say.q(wanted)
    n:say("The parameter " .. x .. " comes without a lifetime, so callers may free what it points to as soon as the call is over; but "
        .. (under and under ~= f.about and say.q(under) .. " on " .. line or line) .. " keeps or returns it as a pointer that is " .. span .. ".")
    n:in_c("In C this compiles, and a caller that reads only the prototype frees the object and leaves a dangling pointer behind.")
    if forever then
        n:fix("take an owned value (String, Vec, Arc)", "when it is kept for good")
        n:fix("write the lifetime in the type of " .. x, "when callers only pass literals and statics", n:offered("^add explicit lifetime"))
    else
        n:fix("write the lifetime in the type of " .. x, "when a view is what you want", n:offered("^add explicit lifetime"))
        n:fix("take an owned value", "when the receiver should stand alone")
    end
    return n:close { headline = "the signature does not say that " .. x .. " is kept", class = "D", cwe = 416,
        exercises = { forever and "core/life-static-promise" or "core/life-missing-bound" } }
end

return M
