-- E0080: rustc has computed a constant and run into a bug.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_values"

local M = { code = "E0080", needs_subject = false }

M.page = {
    code = "E0080", title = "A constant whose computation fails",
    model = "Constants are computed by running the Rust code, with every check that it has at run time: overflow, bounds, division, null, panics.",
    in_c = "gcc computes constants too, and wraps an overflow round with a warning; what it cannot compute it refuses as not constant.",
    class = "B", c_bug = "integer overflow", cwe = 190,
    fixes = {
        { title = "correct the expression", when = "nearly always" },
        { title = "a wider type", when = "when the value is right" },
        { title = "wrapping_add and its like", when = "when C's unsigned arithmetic is meant" },
    },
    see = { exercises = {} },
}

-- "MAX" of "evaluation of `MAX` failed here", but not the nameless `_`.
local function subject(f)
    local name = (f.primary.label or ""):match("^evaluation of `([^`]+)` failed") or shape.line_text(f.primary):match("%f[%w]const%s+([%w_]+)%s*:")
    return name and name ~= "_" and say.q(name) or nil
end

local function told(f, what)
    local name = subject(f)
    return (name and name .. " on " or "the constant on ") .. say.line(f.primary.line) .. " " .. what
end

local function open(f, rule, what)
    local n = shape.open(f, "CONSTANT." .. rule, "here it fails")
    return n:say(say.capital(told(f, what)) .. ".")
end

local function overflow(f, text)
    local kind = text:match("_([iu]%d+)") or text:match("([iu]%d+)::") or text:match("_([iu]size)") or text:match("([iu]size)::")
    if not kind or not ints.is_int(kind) then
        return nil
    end
    local n = open(f, "overflow", "comes to " .. say.q(text) .. ", which does not fit into " .. kind)
    local signed, narrow = ints.signed(kind), ints.bits(kind) < 32
    if narrow then
        n:in_c("C computes " .. told(f, "as an int") .. " and cuts the result down to " .. (ints.c_name(kind) or kind) .. "; gcc says so "
            .. "(-Woverflow) and compiles on.")
    elseif signed then
        n:in_c("gcc computes it as well, wraps it round and says so (-Woverflow), and compiles on with the wrong number; the sanitizers see "
            .. "nothing, as nothing is "
            .. "computed at run time.")
    else
        n:in_c("C's unsigned numbers wrap round by definition, and gcc says nothing here, not even with -Wall -Wextra: " .. (subject(f) or "the "
            .. "constant") .. " would be a number near the "
            .. "top of its range. As a size or an array length that is a bug that shows far away.")
    end
    n:fix("correct the expression", "when one operand is wrong")
    n:fix("a wider type", "when the value is right")
    n:fix("wrapping_sub and its like, or " .. kind .. "::MAX", "when the wrapped number is meant")
    return n:close { headline = "the constant does not fit into " .. kind, class = "B", cwe = narrow and 197 or 190,
        c_bug = narrow and "truncated value" or signed and "signed integer overflow" or "integer wraparound" }
end

local function shift(f, way, count)
    local n = open(f, "shift", "shifts " .. way .. " by " .. say.q(count) .. ", which is as many bits as the type has, or more")
    n:in_c("In C a shift by the width of the (promoted) type or more is undefined behaviour; gcc says so where the count is a constant "
        .. "(-Wshift-count-overflow) and "
        .. "compiles on: constants give 0 there, and x86 at run time gives the value itself.")
    n:fix("a wider type on the left, 1u64 << n", "when that bit is needed")
    n:fix("checked_shl, or a count below the width", "when the count is computed")
    return n:close { headline = "the shift goes past the width", class = "B", cwe = 1335, c_bug = "shift past the width" }
end

local function zero(f)
    local n = open(f, "zero", "divides by 0")
    n:in_c("gcc refuses it too where a constant is asked for: initializer element is not constant. In a function it would compile with a "
        .. "warning and be undefined "
        .. "behaviour, on x86 a SIGFPE.")
    n:fix("correct the divisor", "nearly always")
    n:fix("a test of it with if, in the constant itself", "when it may be 0 in some configuration")
    return n:close { headline = "a constant divides by zero", class = "D" }
end

local function index(f, length, at)
    local n = open(f, "index", "asks for element " .. at .. " of an array that has " .. length)
    n:in_c("In C an element of an array is no constant at all, and gcc refuses that. In a function the same index reads what lies behind the array; "
        .. "gcc -O2 -Wall warns where it is a constant.")
    n:fix("correct the index", tonumber(at) == tonumber(length) and "as the last element is number " .. tonumber(length) - 1 or "nearly always")
    n:fix(".len() - 1", "for the last element, whatever the length")
    return n:close { headline = "the index is past the end", class = "D" }
end

local function memory(f, what)
    local null = what:find("null pointer", 1, true)
    local n = open(f, "memory", null and "reads through a null pointer" or "reads memory that is not there: out of an object, or of one that "
        .. "has ended")
    n:in_c(null and "In C *(int *)0 is no constant, and gcc refuses it; in a function it is a crash. Here the constant is run, pointers "
        .. "included, in an interpreter "
        .. "that knows every object." or "C has no constants that follow pointers. Here the constant is run in an interpreter that knows every "
        .. "object and its end, "
        .. "as ASan does at run time.")
    n:fix("give the pointer a target, a static", "when the value is to be read while compiling")
    n:fix("read it in a function", "when the target exists only in the program")
    return n:close { headline = null and "a constant reads through a null pointer" or "a constant reads memory that is not there", class = "D" }
end

local function panicked(f, what)
    local check = what:match("^assertion failed: (.*)$")
    local n = open(f, "panic", check and "checks a condition that does not hold" or "ends in a panic")
    if check then
        n:in_c("It is _Static_assert, and it did its work: the condition on " .. say.line(f.primary.line) .. " is false for this target and "
            .. "these types.")
        n:fix("correct what the condition is about", "when it states what the code relies on")
        n:fix("correct the condition", "when it is out of date")
        return n:close { headline = "a static assertion fails", class = "D" }
    end
    n:in_c("A panic while a constant is computed is an error of the compilation, as _Static_assert would be: " .. told(f, "takes a value out of "
        .. "nothing, or gives up on "
        .. "purpose") .. ", and no program comes of it.")
    n:fix("correct the value that the constant starts from", "nearly always")
    n:fix("match with a value for the other case", "when there is one")
    return n:close { headline = "the constant ends in a panic", class = "D" }
end

local function invalid(f, what)
    local n = open(f, "invalid", "gets bits that its type does not have")
    local bool = what:find("boolean", 1, true)
    n:in_c(bool and "In C a bool with other bits than 0 and 1 is undefined behaviour when it is read; UBSan (-fsanitize=bool, in "
        .. "-fsanitize=undefined) reports that at run time."
        or "In C an enum may hold any int and a pointer may be NULL, and nothing is wrong until somebody relies on it. Here every value of the "
            .. "type has to be a good one.",
        say.capital(subject(f) or "the constant") .. " is looked at as soon as it is made: " .. what .. ".")
    n:fix(bool and "a comparison, x != 0" or "a match that makes the value, with an arm for the rest", "in place of transmute")
    n:fix(bool and "u8 as the type" or "an integer, or Option, as the type", "when any bits may come")
    return n:close { headline = "the constant's bits are no value of its type", class = bool and "A" or "C", cwe = bool and 843 or nil,
        c_bug = bool and "invalid value of a type" or nil, twin = bool and twins.invalid_bool { subject = (subject(f) or "`flag`"):match("[%w_]+"), line = f.primary.line } }
end

-- What went wrong: the message, or with older versions of rustc the label, in the same words but for a panic.
local function cause(f)
    local old = f.message:match("^evaluation of .+ failed$") or f.message:match("^it is undefined behavior")
    local m = old and f.primary.label or f.message
    local said = m:match("^the evaluated program panicked at '(.*)', [^,]*$")
    return said and "evaluation panicked: " .. said or m
end

function M.explain(f)
    local m = cause(f)
    local way, count = m:match("^attempt to shift (%a+) by `([^`]+)`")
    local length, at = m:match("^index out of bounds: the length is (%d+) but the index is (%d+)")
    local computed = m:match("^attempt to compute `([^`]+)`, which would overflow") or m:match("^attempt to negate `([^`]+)`")
    if way then
        return shift(f, way, count)
    elseif length then
        return index(f, length, at)
    elseif computed then
        return overflow(f, computed)
    elseif m:match("^attempt to .- by zero") or m:match("with a divisor of zero") then
        return zero(f)
    elseif m:match("^evaluation panicked: ") then
        return panicked(f, m:match("^evaluation panicked: (.*)$"))
    elseif m:match("^constructing invalid value") then
        return invalid(f, (m:match("^constructing invalid value.-: (.*)$") or m):gsub("[`%c]", ""))
    elseif m:match("^memory access failed") or m:match("dangling") or m:match("pointer") then
        return memory(f, m)
    end
    return nil
end

return M
