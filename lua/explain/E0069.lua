-- E0069: return without a value in a function that has one to give.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0069", needs_subject = false }

M.page = {
    code = "E0069", title = "return without a value",
    model = "A function with -> T gives a T on every path.",
    in_c = "return; in a non-void function compiles with a warning (gcc 14 refuses it), and the caller reads whatever the return register held.",
    class = "B", c_bug = "use of a missing return value", cwe = 758,
    fixes = {
        { title = "return x;", when = "nearly always" },
        { title = "Option<T>, and return None", when = "when there is nothing to give on this path" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local promise, wanted = shape.label(f, "^expected `([^`]+)` because of this return type")
    if not promise then
        return nil
    end
    local n = shape.open(f, "VOID.return", "this path gives no value")
    shape.step(n, promise, "declared", "the promise: a value of type " .. say.q(wanted))
    n:say("The return on " .. say.line(f.primary.line) .. " gives nothing, and " .. say.line(promise.line) .. " promises " .. say.q(wanted) .. ".")
    n:in_c("gcc before 14 compiles it with a warning. The caller then reads whatever the return register held, which is undefined behaviour as soon as the "
        .. "result is used.")
    n:fix("return the value", "when there is one on this path")
    n:fix("-> Option<" .. wanted .. ">, and return None", "when there is none, as with C's return -1 or NULL")
    n:fix("take the -> " .. wanted .. " away", "when nobody wants a result")
    return n:close { headline = "this return has no value", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

return M
