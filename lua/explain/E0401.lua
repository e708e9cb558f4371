-- E0401: an item inside a generic function uses the function's type parameter.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0401", needs_subject = false }

M.page = {
    code = "E0401", title = "An item inside a function uses its type parameter",
    model = "An inner fn or struct is an item of its own whose name is local. It has neither the variables nor the type parameters of the function around it.",
    in_c = "A macro that writes out a function per type would paste the inner function too; a real inner function is written once.",
    class = "D",
    fixes = {
        { title = "a type parameter of its own, and inner::<T> where it is used", when = "nearly always" },
        { title = "a closure", when = "when it need not be a function pointer" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local name = shape.code(f.primary)
    if not name or not name:match("^[%w_]+$") then
        return nil
    end
    local outer, inner
    for _, span in ipairs(f.d.spans) do
        if (span.label or ""):match("from outer item") then
            outer = span
        elseif (span.label or ""):match("in this inner") then
            inner = span
        end
    end
    local fn = inner and ((shape.code(inner) or ""):match("^([%w_]+)$") or shape.line_text(inner):match("fn%s+([%w_]+)")) or nil
    local n = shape.open(f, "GENERIC.inner", say.q(name) .. " belongs to the function around this one")
    shape.step(n, outer, "declared", say.q(name) .. " is a parameter of the outer function")
    n:say(say.q(name) .. (outer and ", a type parameter of " .. say.line(outer.line) .. "," or "") .. " is used on " .. say.line(f.primary.line) .. " by "
        .. (fn and say.q(fn) or "an item") .. ", which is a function of its own.")
    n:in_c("The outer function is compiled once for each " .. say.q(name) .. ", as a macro would be expanded; " .. (fn and say.q(fn) or "the inner one")
        .. " is written outside of that, and exists once.")
    n:fix((fn or "inner") .. "<" .. name .. ": …>, and " .. (fn or "inner") .. "::<" .. name .. "> where it is used", "nearly always: then there is one for each type")
    n:fix("a closure", "when it need not be a function pointer")
    return n:close { headline = "an inner fn does not see " .. say.q(name), class = "D" }
end

return M
