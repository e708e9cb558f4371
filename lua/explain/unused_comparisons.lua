-- The lint unused_comparisons: a comparison whose answer the type already gives.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_values"

return lint.module("unused_comparisons", {
    title = "A comparison that always has the same answer",
    model = "An unsigned number is never below 0, a u8 never above 255.",
    in_c = "while (u >= 0) with an unsigned u: never ends. gcc says so with -Wextra (-Wtype-limits), not with -Wall.",
    class = "B", c_bug = "condition that is always true", cwe = 571,
    fixes = { { title = "for i in (0..n).rev()", when = "to count down" }, { title = "a signed type", when = "when it can be negative" } },
    twin = twins.never_negative { subject = "u" },
}, function(f)
    local code = shape.code(f.primary)
    if not code then
        return nil
    end
    local name, op, number = code:match("^([%w_.]+)%s*([<>]=?)%s*(%-?[%w_]+)$")
    local zero = number == "0"
    local line = shape.line_text(f.primary)
    local loop = zero and op == ">=" and line:match("^%s*while%s")
    local always = op == ">=" or (op == "<" or op == "<=") and not zero
    local x = name and say.q(name) or "the value"
    return lint.note(f, { rule = loop and "LIMIT.countdown" or zero and "LIMIT.zero" or "LIMIT.type", step = "the type has answered this "
        .. "already",
        story = say.q(code) .. " on " .. lint.at(f) .. " is always " .. (always and "true" or "false") .. ", by the type of " .. x .. ".",
        in_c = loop and "It is C's endless countdown: " .. x .. " at 0 minus 1 is the largest number, " .. lint.at(f) .. " lets it pass, and "
            .. "the next index is far outside; gcc warns with -Wextra only (-Wtype-limits). Here the subtraction "
            .. "panics in a debug build and wraps in a release build."
            or zero and "In C the same, and gcc warns with -Wextra only (-Wtype-limits): a negative error code stored in an unsigned "
                .. "" .. x .. " is a large number, so the test on " .. lint.at(f) .. " never " .. (always and "fails" or "fires") .. "."
            or "In C the comparison of " .. x .. " on " .. lint.at(f) .. " is as constant, and gcc's -Wtype-limits (in -Wextra) is there for "
                .. "it. A wider type was meant, or the limit is out of date.",
        headline = "the comparison is always " .. (always and "true" or "false"), class = loop and "A" or "B", cwe = loop and 129 or always and 571 or 570,
        c_bug = loop and "index below 0 that wraps round" or "condition that is always " .. (always and "true" or "false"),
        twin = loop and twins.never_negative { subject = name, line = f.primary.line } or nil,
        fixes = loop and { { "for " .. name .. " in (0..n).rev()", "nearly always: n - 1 down to 0" }, { "while " .. name .. " > 0 { "
            .. "" .. name .. " -= 1; … }", "when the loop needs its own steps" },
            { "a signed type", "when it can be negative" } }
            or zero and { { "a signed type", "when negative numbers can come" }, { "Result or Option", "when the negative number was an error "
                .. "code" }, { "take the test out", "when the type is right" } }
            or { { "a wider type", "when larger numbers can come" }, { "take the test out", "when the type is right" } } })
end)
