-- The lint arithmetic_overflow: a computation that rustc can see to overflow.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "arithmetic_overflow", needs_subject = false }

M.page = {
    code = "arithmetic_overflow", title = "A computation that overflows",
    model = "Overflow is a bug of the program: it panics in a debug build and wraps round in a release build. Where wrapping is meant, a method says so.",
    in_c = "Unsigned numbers wrap round, signed overflow and a shift by the width or more are undefined behaviour; UBSan reports those.",
    class = "A", c_bug = "integer overflow", cwe = 190,
    fixes = {
        { title = "a wider type", when = "when the result can be that large" },
        { title = "checked_add and its like", when = "when overflow is an error to handle" },
        { title = "wrapping_add and its like", when = "when C's unsigned arithmetic is meant" },
    },
    see = { exercises = {} },
}

local function shift(f)
    local n = shape.open(f, "OVERFLOW.shift", "the shift is as wide as the type, or wider")
    n:say(say.capital(shape.name(f.primary, "the shift")) .. " on " .. say.line(f.primary.line) .. " shifts by as many bits as the type has, or more.")
    n:in_c("In C that is undefined behaviour: x86 masks the count, so a shift of an int by 32 does nothing, and the optimiser may assume that it never "
        .. "happens. UBSan reports it.")
    n:fix("a wider type", "when the bit is needed")
    n:fix("checked_shl or checked_shr", "when the count is computed")
    n:fix("wrapping_shl", "when the count is to be taken modulo the width")
    return n:close { headline = "the shift goes past the width", class = "A", cwe = 1335, c_bug = "shift past the width" }
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
        or " overflows") .. ", which does not fit into " .. kind .. "; rustc has followed the values.")
    local class, cwe, bug
    if narrow then
        n:in_c("C computes that as an int, and the value is cut down again when it is stored: no undefined behaviour, no report, a small number in place of "
            .. "a large one.")
        class, cwe, bug = "B", 197, "truncated value"
    elseif signed then
        n:in_c("In C signed overflow is undefined behaviour; UBSan reports it at run time, and the optimiser counts on it never happening.")
        class, cwe, bug = "A", 190, "signed integer overflow"
    else
        n:in_c("C's unsigned numbers wrap round without a word, by definition; as a size it is the malloc() that comes out too small.")
        class, cwe, bug = "B", 190, "integer wraparound"
    end
    n:fix("a wider type", "when the result can be that large")
    n:fix("checked_add (_sub, _mul), and look at the Option", "when overflow is an error")
    n:fix("wrapping_add (_sub, _mul), or saturating_", "when wrapping, or stopping at the limit, is meant")
    return n:close { headline = "the result does not fit into " .. kind, class = class, cwe = cwe, c_bug = bug }
end

return M
