-- E0317: an if without else where a value is wanted.

local edits = require "ferry.edits"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local syntax = require "ferry.syntax"
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
    see = { exercises = { "core/start-missing-return" } },
}

-- The else, where the if belongs to one: its condition may be all that is left.
local function add_else(f, n, title, when)
    n:fix(title, when)
    if (source.around(f.primary) or ""):match("%f[%w_]else%s*$") then
        n:in_c("Where the conditions leave no case over, no path gets there; but rustc does not add up conditions, it wants an else.")
        n:fix("else in place of the last else if", "when its condition is all that is left")
    end
end

-- The if is the last thing in a function; whether its branches are known to give values.
local function last(f, wanted, back, gives)
    local n = shape.open(f, "VOID.last_if", "no value if the condition is false", "missing")
    if back then
        shape.step(n, back, "declared", "the promise: a value of type " .. say.q(wanted))
    end
    n:say("The if on " .. say.line(f.primary.line) .. " is the last thing in the function, and when its condition is false there is no "
        .. "value, though " .. (back and say.line(back.line) or "the signature") .. " promises " .. say.q(wanted) .. ".")
    n:in_c("In C this is a non-void function that runs off its closing brace: -Wall mentions it (-Wreturn-type), and the caller reads whatever "
        .. "the return register held.")
    add_else(f, n, gives and "else { … }" or "else { … }, or a value after the if", gives and "with the value for the other path" or "for the other path")
    n:fix("Option<" .. wanted:gsub("`", "") .. ">, with None at the end", "when there is no value on that path")
    return n:close { headline = "when the condition is false there is no value", class = "B", cwe = 758, c_bug = "use of a missing return value",
        exercises = { "core/start-missing-return" } }
end

-- What one comparison of two operands is true for, of smaller, equal and larger.
local TRUE_FOR = { ["<"] = "<", ["=="] = "=", [">"] = ">", ["<="] = "<=", [">="] = "=>", ["!="] = "<>" }

-- The conditions of an else-if chain that ends with the if at the place; nil where it is a single if or cannot be told.
local function chain(f)
    local s = edits.shape(f)
    local st = s and f.primary.byte and syntax.statement(s, f.primary.byte + 1)
    local text = st and edits.text(s, st.first, st.last):gsub("%b{}", "{}")
    local list = {}
    for condition in (text or ""):gmatch("%f[%w_]if%s+([^{}]-)%s*{}") do
        list[#list + 1] = condition
    end
    return #list > 1 and list or nil
end

-- Whether the conditions compare the same two operands in so many ways that one of them is true.
local function covers(conditions)
    local seen = {}
    for _, condition in ipairs(conditions) do
        local left, op, right = condition:match("^([%w_%.%(%)]+)%s*([<>=!]=?)%s*([%w_%.%(%)%-]+)$")
        local kinds = TRUE_FOR[op or ""]
        local key = kinds and left .. " " .. right
        for kind in (kinds or ""):gmatch(".") do
            seen[key] = seen[key] or {}
            seen[key][kind] = true
        end
        if key and seen[key]["<"] and seen[key]["="] and seen[key][">"] then
            return true
        end
    end
    return false
end

-- else if … else if …, whose conditions leave nothing over, so that the last one needs no condition.
local function covered(f, wanted, conditions)
    local n = shape.open(f, "VOID.covered", "no value if the condition is false", "missing")
    local final = conditions[#conditions]
    n:say("The chain that ends on " .. say.line(f.primary.line) .. " tests for each case there is, and the last else is missing. rustc does not add up conditions: "
        .. "for it, " .. say.q(final) .. " may be false as well, and then there is no " .. say.q(wanted) .. ".")
    n:in_c("gcc does not add them up either, and -Wall warns that control reaches the end of the function (-Wreturn-type), though for integers it never does: this is "
        .. "no bug, only a condition too many. With floats it is one: a NaN makes all of them false.")
    n:fix("else in place of else if " .. final, "when nothing else is left: what was tested before need not be tested again")
    n:fix("match a.cmp(&b) { Less => …, Equal => …, Greater => … }", "for three ways to compare: rustc does add up the arms of a match")
    n:fix("else { unreachable!() }", "to keep the condition for the reader")
    return n:close { headline = "rustc does not add up conditions: the last one wants a plain else", class = "C" }
end

-- Whether the source says so, where rustc does not: an else if is part of the first if. And whether no branch returns.
local function ends_function(f)
    local s = edits.shape(f)
    local at = f.primary.byte and f.primary.byte + 1
    local st, open = nil, nil
    if s and at then
        st, open = syntax.statement(s, at)
    end
    local ends = st ~= nil and syntax.word(s, st.first) == "if" and st.last == s.mate[open] - 1 and open == syntax.fn_body(s, at)
    return ends, ends and not edits.text(s, st.first, st.last):find("%f[%w_]return%f[^%w_]")
end

-- Whether the if is a statement that ends in a semicolon: nobody takes its value.
local function thrown_away(f)
    local s = edits.shape(f)
    local st = s and f.primary.byte and syntax.statement(s, f.primary.byte + 1)
    return st and (st.semi or s.kind[st.last + 1] == ";") and syntax.word(s, st.first) == "if"
end

local function unused(f)
    local n = shape.open(f, "VOID.unused_if", "no value if the condition is false", "missing")
    n:say("The branches on " .. say.line(f.primary.line) .. " give values, the other path gives none, and the semicolon behind the if throws all of them away.")
    n:in_c("In C the lines in the branches are expression statements without an effect: gcc -Wall says so (-Wunused-value), and the function goes on.")
    n:fix("else { … }, and no semicolon behind it", "when the if is the value of the function or block")
    n:fix("return in the branches", "when the function is to end there")
    return n:close { headline = "values for nobody", class = "D" }
end

function M.explain(f)
    local wanted = (f.primary.label or ""):match("^expected (.-), found `%(%)`")
    if not wanted then
        return nil
    end
    wanted = wanted:gsub("`", "")
    local conditions = chain(f)
    if conditions and covers(conditions) and #conditions[#conditions] <= 40 then
        return covered(f, wanted, conditions)
    end
    local asked = shape.label(f, "^expected because of this assignment")
    local x = asked and shape.is_name(asked) and shape.code(asked)
    local back = shape.label(f, "because of return type$")
    local ends, gives = ends_function(f)
    if back or not x and ends then
        return last(f, wanted, back, gives)
    end
    if not x and thrown_away(f) then
        return unused(f)
    end
    local n = shape.open(f, "VOID.else", "no value if the condition is false", "missing")
    n:say("The if on " .. say.line(f.primary.line) .. (x and " is to give " .. say.q(x) .. " its value" or " is used as a value")
        .. ", and it gives none when the condition is false: the else is missing.")
    n:in_c("C's ?: cannot leave the second half out. With an if statement it can: " .. (x and "int " .. x .. "; if (…) " .. x .. " = …; leaves "
        .. x or "the variable is left")
        .. " as the stack had it on the other path, and valgrind reports the first decision that hangs on it.")
    add_else(f, n, "else { … }", "with the value for the other path")
    n:fix("return … inside the branch", "when the function is to end there")
    n:fix("Option: Some(…) in the one branch, None in the other", "when there is no value on the other path")
    return n:close { headline = "without else there is no value on the other path", class = "A", cwe = 457, c_bug = "use of uninitialised memory",
        twin = twins.uninitialised { subject = x, branch = true, made = asked and asked.line, used = f.primary.line } }
end

return M
