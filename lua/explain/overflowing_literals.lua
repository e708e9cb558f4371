-- The lint overflowing_literals: a constant that its type cannot hold.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "overflowing_literals", needs_subject = false }

M.page = {
    code = "overflowing_literals", title = "A constant that its type cannot hold",
    model = "A constant has the type of the place where it stands and must fit.",
    in_c = "The constant is cut down to the type; gcc says so with -Woverflow, which is on.",
    class = "B", c_bug = "truncated value", cwe = 197,
    fixes = {
        { title = "a wider type", when = "when the number is right" },
        { title = "0x…u32 as i32", when = "when the bit pattern is meant" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local kind = f.message:match("^literal out of range for `([^`]+)`")
    if not kind or not ints.is_int(kind) then
        return nil
    end
    local code = shape.code(f.primary) or ""
    local hex = code:match("^0[xbo]") and facts.child(f, "^to use as a negative number")
    local n = shape.open(f, hex and "LITERAL.bits" or "LITERAL.range", "this does not fit into " .. kind)
    n:say(say.capital(shape.name(f.primary, "the constant")) .. " on " .. say.line(f.primary.line) .. (code:match("^%-") and " is less than " or " is more than ") .. say.q(kind) .. " can hold"
        .. (hex and ": written in hex it is a positive number here, whatever its top bit says." or "."))
    n:in_c("C takes the low " .. ints.bits(kind) .. " bits" .. (hex and ", which is what a mask wants" or ", and a comparison with the constant may then never be true")
        .. "; " .. (hex and "gcc says nothing without -Wconversion." or "gcc says so (-Woverflow) and compiles on."))
    n:fix(hex and "the unsigned type" or "a wider type", hex and "for masks and patterns" or "when the number is right")
    if hex then
        n:fix("the same constant as unsigned, and then as " .. kind, "when the pattern has to be in a signed type", n:offered("^to use as a negative number"))
    else
        n:fix("another number", "when the type is right; " .. kind .. "::MIN and " .. kind .. "::MAX are its limits")
    end
    return n:close { headline = "the constant does not fit into " .. kind, class = hex and "C" or "B", cwe = not hex and 197 or nil,
        c_bug = not hex and "truncated value" or nil }
end

return M
