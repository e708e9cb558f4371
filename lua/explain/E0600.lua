-- E0600: - or ! on a type that does not have it.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0600", needs_subject = false }

M.page = {
    code = "E0600", title = "- or ! on a type that does not have it",
    model = "Unsigned numbers have no minus. ! is for bool and the bits of integers; no string, pointer or Option is true or false.",
    in_c = "unsigned n = -1; is the largest number, and !p is true for a null pointer.",
    class = "C",
    fixes = {
        { title = "Option, or T::MAX", when = "for -1 as a sign of nothing" },
        { title = "is_empty(), is_none(), == 0", when = "for !x" },
    },
    see = { exercises = {} },
}

local function minus(f, kind)
    local n = shape.open(f, "SIGN.unsigned", say.q(kind) .. " has no negative numbers")
    n:say(shape.name(f.primary, "the expression") .. " on " .. say.line(f.primary.line) .. " is to be of type " .. say.q(kind)
        .. ", which has no negative numbers.")
    local one = (shape.code(f.primary) or "") == "-1"
    n:in_c("C takes it without a word and wraps it round" .. (one and ": -1 becomes the largest number, which serves as a mark for nothing or for all bits set. "
        .. "A comparison n < 0 is then never true." or ". What comes out is the type's range minus the number."))
    if one then
        n:fix("Option<" .. kind .. "> and None", "when it means that there is none")
        n:fix(kind .. "::MAX", "when the largest number is meant", n:offered("^you may have meant the maximum value"))
    end
    n:fix("the signed type of that width", "when it can be negative")
    if not one then
        n:fix("x.wrapping_neg()", "when C's arithmetic is meant")
    end
    return n:close { headline = say.q(kind) .. " has no minus", class = "B", cwe = 195, c_bug = "negative number taken for a large one" }
end

local function inverted(f, kind)
    local text = kind:find("str", 1, true) or kind == "String"
    local n = shape.open(f, text and "NOT.text" or "NOT.value", say.q(kind) .. " is neither true nor false")
    n:say(shape.name(f.primary, "the expression") .. " on " .. say.line(f.primary.line) .. " inverts a value of type " .. say.q(kind)
        .. ", and ! is for a bool and for the bits of an integer.")
    n:in_c(text and "In C !s asks whether the pointer is NULL, and not whether the text is empty; that would be !*s." or
        "In C ! asks whether a number is 0 or a pointer NULL.")
    if text then
        n:fix(".is_empty()", "for an empty text")
        n:fix("Option, and .is_none()", "when it may be missing altogether")
    elseif kind:match("^Option") or kind:match("^Result") then
        n:fix(kind:match("^Option") and ".is_none()" or ".is_err()", "for C's test")
        n:fix("if let", "when the value is used afterwards")
    elseif ints.is_float(kind) or kind == "{float}" then
        n:fix("== 0.0", "for C's test")
    else
        n:fix("ask what you mean: .is_empty(), == 0, a method of the type", "as the type has no truth value")
        n:fix("impl Not", "when ! has a clear meaning for the type")
    end
    return n:close { headline = say.q(kind) .. " is neither true nor false", class = "C" }
end

function M.explain(f)
    local op, kind = f.message:match("^cannot apply unary operator `(.)` to type `([^`]+)`")
    if op == "-" and ints.is_int(kind) and not ints.signed(kind) then
        return minus(f, kind)
    elseif op == "!" then
        return inverted(f, kind)
    end
    return nil
end

return M
