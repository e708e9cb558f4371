-- The lint arithmetic_overflow: a computation that rustc can see to overflow.

local ints = require "ferry.ints"
local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = { code = "arithmetic_overflow", needs_subject = false }

M.page = {
    code = "arithmetic_overflow", title = "A computation that overflows",
    model = "Overflow is a bug of the program: it panics in a debug build and wraps round in a release build. Where wrapping is meant, a method "
        .. "says so.",
    in_c = "Unsigned numbers wrap round, signed overflow and a shift by the width or more are undefined behaviour; UBSan reports those.",
    class = "A", c_bug = "integer overflow", cwe = 190,
    fixes = {
        { title = "a wider type", when = "when the result can be that large" },
        { title = "checked_add and its like", when = "when overflow is an error to handle" },
        { title = "wrapping_add and its like", when = "when C's unsigned arithmetic is meant" },
    },
    twin = twins.overflow { kind = "i32", left = "i32::MAX", op = "+", right = "1_i32" },
    see = { exercises = {} },
}

-- The variables of "a + b" under the primary span, and the one that the line binds.
local function names(f)
    local x, y = (shape.code(f.primary) or ""):match("^([%a_][%w_]*)%s*[%+%-%*<>/%%]+%s*([%a_]?[%w_]*)$")
    return x, y and y:match("^[%a_]") and y or nil, source.bound(shape.line_text(f.primary))
end

-- A shift of a type that C widens to int first: no undefined behaviour there.
local function narrow_shift(n, f, way)
    n:in_c("C widens the narrow type to int before it shifts, so " .. lint.at(f) .. " is defined there: " .. (way == "left" and "the bits go "
        .. "past those that are kept when it is stored, and 0 is what is left. gcc "
        .. "warns at most about the conversion." or "all bits of the value fall out, and 0 is what is left (-1 for a negative number)."))
    n:fix("convert first, u32::from(x) << n", "when the bits are wanted, as when bytes are put together")
    n:fix("a count below the width", "when it is a slip")
    n:fix("wrapping_shl", "when the count is to be taken modulo the width")
    return n:close { headline = "the shift goes past the width", class = "B", cwe = 197, c_bug = "truncated value" }
end

local function shift(f)
    local way, count = (f.primary.label or ""):match("shift (%a+) by `(%-?%d+)")
    if not way then
        return nil
    end
    local n = shape.open(f, "OVERFLOW.shift", "the shift is as wide as the type, or wider")
    local bits = tonumber(count)
    n:say(say.capital(shape.name(f.primary, "the shift")) .. " on " .. lint.at(f) .. " shifts " .. way .. " by " .. count
        .. (bits < 0 and ", which is less than 0." or ", and the type has not that many bits, or just as many."))
    if bits >= 0 and bits < 32 then
        return narrow_shift(n, f, way)
    end
    n:in_c("In C the shift on " .. lint.at(f) .. " is undefined behaviour. x86 masks the count, so a shift of an int by " .. (bits < 0 and "-1 "
        .. "is one by 31" or "32 does nothing") .. ", and the optimiser may "
        .. "assume that it never happens. UBSan reports it when the line runs.")
    n:fix("a wider type, 1u64 << n", "when the bit is needed")
    n:fix("checked_shl or checked_shr", "when the count is computed")
    n:fix("wrapping_shl", "when the count is to be taken modulo the width")
    local _, y, result = names(f)
    return n:close { headline = "the shift goes past the width", class = "A", cwe = 1335, c_bug = "shift past the width",
        twin = twins.shift { wide = bits >= 64, op = way == "left" and "<<" or ">>", count = count, name = y, result = result, line = f.primary.line } }
end

-- The twin of a signed overflow: from "i32::MAX + 1_i32" or the negation of the least number.
local function twin_of(f, kind, computes)
    local x, y, result = names(f)
    local left, op, right = (computes or ""):match("^(%S+) ([%+%-%*/%%]) (%S+)$")
    if not left and (f.primary.label or ""):find("negate", 1, true) then
        left, op, right = "0_" .. kind, "-", kind .. "::MIN"
    end
    return left and twins.overflow { kind = kind, left = left, op = op, right = right, x = x, y = y, result = result, line = f.primary.line } or nil
end

function M.explain(f)
    local label = f.primary.label or ""
    if label:match("shift") then
        return shift(f)
    end
    local kind = label:match("([iu]%d+)::M[AI][XN]") or label:match("_([iu]%d+)") or label:match("([iu]size)")
    if not kind or not ints.is_int(kind) then
        return nil
    end
    local signed, narrow = ints.signed(kind), ints.bits(kind) < 32
    local computes = label:match("compute `([^`]+)`")
    local n = shape.open(f, "OVERFLOW." .. (signed and "signed" or "unsigned"), "the result does not fit")
    n:say(say.capital(shape.name(f.primary, "the computation")) .. " on " .. say.line(f.primary.line) .. (computes and " comes to " .. say.q(computes)
        or " comes to one more than the largest number") .. ", which does not fit into " .. kind .. "; rustc has followed the values.")
    local class, cwe, bug
    if narrow then
        n:in_c("C computes " .. lint.at(f) .. " as an int, and the value is cut down to " .. (ints.c_name(kind) or kind) .. " when it is "
            .. "stored: no undefined behaviour, no report, a small number in place of "
            .. "a large one.")
        class, cwe, bug = "B", 197, "truncated value"
    elseif signed then
        n:in_c("In C the signed overflow on " .. lint.at(f) .. " is undefined behaviour, and the optimiser counts on it never happening. UBSan "
            .. "reports it at run time; where both operands are constants gcc wraps it while "
            .. "compiling, and only -Woverflow tells.")
        class, cwe, bug = "A", 190, "signed integer overflow"
    else
        n:in_c("C's unsigned numbers wrap round without a word, by definition, and " .. lint.at(f) .. " would go on with a number from the "
            .. "other end of the range; as a size it is the malloc() that comes out too small or the "
            .. "loop that does not end.")
        class, cwe, bug = "B", 190, "integer wraparound"
    end
    n:fix("a wider type", "when the result can be that large")
    n:fix("checked_add (_sub, _mul), and look at the Option", "when overflow is an error")
    n:fix("wrapping_add (_sub, _mul), or saturating_", "when wrapping, or stopping at the limit, is meant")
    return n:close { headline = "the result does not fit into " .. kind, class = class, cwe = cwe, c_bug = bug,
        twin = class == "A" and twin_of(f, kind, computes) or nil }
end

return M
