-- E0170: a pattern that is the name of a variant alone, and so a new variable.

local enums = require "explain.enums"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.explain(f)
    local name, enum = f.message:match("^pattern binding `([^`]+)` is named the same as one of the variants of the type `([^`]+)`")
    if not name then
        return nil
    end
    enum = enum:match("([%w_]+)$") or enum
    local n = shape.open(f, "PATTERN.catch_all", "this takes every value")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is not the variant of " .. say.q(enum) .. " here: a name alone in a pattern is a "
        .. "new variable, and it takes every value that comes to this arm.")
    n:in_c("case " .. name .. ": in C is the enumerator. Here the line means default:, with the value put into a variable, so the wrong arm would run.")
    n:fix("write " .. enum .. "::" .. name, "always", n:offered("to match on the variant"))
    n:fix("use " .. enum .. "::*; inside the function", "for a long match")
    return n:close { headline = say.q(name) .. " alone is a new variable, not the variant", class = "B", cwe = 478, c_bug = "wrong case taken",
        cause = enums.cause(enum) }
end

return M
