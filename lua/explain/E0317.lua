-- E0317: an if without else where a value is wanted.

local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_out"

local M = { code = "E0317", needs_subject = false }

M.page = {
    code = "E0317", title = "An if without else where a value is wanted",
    model = "if … else is an expression, as ?: is in C. Without the else there is no value on the other path.",
    in_c = "int x; if (c) x = 5; : on the other path x holds whatever was on the stack.",
    class = "A", c_bug = "use of uninitialised memory", cwe = 457,
    fixes = {
        { title = "else { … }", when = "with the value of the other path" },
        { title = "return in the branch", when = "when the function is to end there" },
    },
    twin = twins.uninitialised { subject = "x", branch = true },
    see = { exercises = {} },
}

-- The if is the last thing in a function.
local function last(f, wanted, back)
    local n = shape.open(f, "VOID.last_if", "no value if the condition is false")
    shape.step(n, back, "declared", "the promise: a value of type " .. say.q(wanted))
    n:say("The if on " .. say.line(f.primary.line) .. " is the last thing in the function, and when its condition is false there is no "
        .. "value, though " .. say.line(back.line) .. " promises " .. say.q(wanted) .. ".")
    n:in_c("In C this is a non-void function that runs off its closing brace: -Wall mentions it (-Wreturn-type), and the caller reads whatever "
        .. "the return register held.")
    n:fix("else { … }, or a value after the if", "for the other path")
    n:fix("Option<" .. wanted .. ">, with None at the end", "when there is no value on that path")
    return n:close { headline = "when the condition is false there is no value", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

function M.explain(f)
    local wanted = (f.primary.label or ""):match("^expected (.-), found `%(%)`")
    if not wanted then
        return nil
    end
    local asked = shape.label(f, "^expected because of this assignment")
    local x = asked and shape.is_name(asked) and shape.code(asked)
    local back = shape.label(f, "because of return type$")
    if back then
        return last(f, wanted, back)
    end
    local n = shape.open(f, "VOID.else", "no value if the condition is false")
    n:say("The if on " .. say.line(f.primary.line) .. (x and " is to give " .. say.q(x) .. " its value" or " is used as a value")
        .. ", and it gives none when the condition is false: the else is missing.")
    n:in_c("C's ?: cannot leave the second half out. With an if statement it can: " .. (x and "int " .. x .. "; if (…) " .. x .. " = …; leaves "
        .. x or "the variable is left")
        .. " as the stack had it on the other path, and valgrind reports the first decision that hangs on it.")
    n:fix("else { … }", "with the value for the other path")
    n:fix("return … inside the branch", "when the function is to end there")
    n:fix("Option: Some(…) in the one branch, None in the other", "when there is no value on the other path")
    return n:close { headline = "without else there is no value on the other path", class = "A", cwe = 457, c_bug = "use of uninitialised memory",
        twin = twins.uninitialised { subject = x, branch = true, made = asked and asked.line, used = f.primary.line } }
end

return M
