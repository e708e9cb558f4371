-- E0277 for operators: an index that is no usize, operands of two types.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

local function number(name)
    return ints.is_int(name) or ints.is_float(name) or name == "{integer}" or name == "{float}"
end

local function text_index(f, kind)
    local n = shape.open(f, "INDEX.text", "a string has no [i]")
    n:say(shape.name(f.primary, "the index") .. " on " .. at(f) .. " is a single position, and " .. say.q(kind) .. " cannot be indexed by one: its "
        .. "characters have 1 to 4 bytes (UTF-8), so the i-th byte need not be a character.")
    n:in_c("s[i] in C gives a byte. For ASCII that is the character, for anything else a part of one, and nothing checks the length.")
    n:fix("s.as_bytes()[i]", "when bytes are meant, as in C; it is checked against the length")
    n:fix("s.chars().nth(i)", "for the i-th character; it walks there and gives an Option")
    n:fix("&s[a..b]", "for a part; the ends must fall between characters")
    return n:close { headline = "a string is not an array of characters", class = "C" }
end

function M.index(f, kind, by)
    if kind == "str" or kind == "String" then
        return text_index(f, kind)
    elseif not ints.is_int(by) then
        return nil
    end
    local signed = ints.signed(by)
    local n = shape.open(f, signed and "INDEX.signed" or "INDEX.width", "the index has the type " .. say.q(by))
    local what, own = shape.name(f.primary, "the index"), shape.is_name(f.primary)
    n:say(say.capital(what) .. " on " .. at(f) .. " has the type " .. say.q(by) .. "; an index is always a usize, C's size_t.")
    if signed then
        n:in_c("C takes any integer for " .. what .. " on " .. at(f) .. ", also a negative one, and reads before the start of the array; ASan "
            .. "reports that when it happens. Rust has no place for "
            .. "such a number, so it asks for the conversion where the sign can be looked at.")
    else
        n:in_c("C widens it without a word, and nothing is lost. Rust has no implicit conversion, not even this one.")
    end
    n:fix("make " .. (own and what or "it") .. " a usize from the start", "when it only ever counts or indexes")
    if signed then
        n:fix("usize::try_from(" .. (own and shape.code(f.primary) or "…") .. "), and look at the Result", "when it may be negative")
    end
    n:fix("as usize inside the brackets", signed and "when a negative number cannot happen; it would become a huge one and panic" or
        "as it cannot lose anything here")
    return n:close { headline = "an index is a usize", class = signed and "A" or "C", cwe = signed and 129 or nil,
        c_bug = signed and "read before the start of an array" or nil,
        twin = signed and twins.negative_index { subject = (source.around(f.primary) or ""):match("([%a_][%w_]*)%[$"), index = own and shape.code(f.primary) or nil,
            line = f.primary.line } or nil }
end

local function integers(f, a, b)
    local mixed = ints.signed(a) ~= ints.signed(b)
    local n = shape.open(f, mixed and "MIXED.sign" or "MIXED.width", say.q(a) .. " and " .. say.q(b) .. " meet here")
    n:say("On " .. at(f) .. " one side is " .. say.q(a) .. " and the other " .. say.q(b) .. ", and no operator takes two widths.")
    n:in_c(mixed and "C's usual arithmetic conversions would bring both to one type first. Where the unsigned one is at least as wide as int "
        .. "and as the "
        .. "other, a -1 turns into the largest number there is; only -Wsign-conversion mentions that."
        or "C's usual arithmetic conversions would bring both to the wider type without loss; the result is cut down again only where it is "
        .. "stored.")
    n:fix("declare both with one type", "when they count the same thing")
    n:fix("convert the narrower one, " .. (ints.bits(a) >= ints.bits(b) and a or b) .. "::from"
        .. (mixed and " or try_from" or ""), mixed and "where the value may be negative, with a check" or "without loss")
    n:fix("as", "when C's conversion is what is wanted")
    return n:close { headline = "both sides must have one type", class = mixed and "B" or "C", cwe = mixed and 195 or nil,
        c_bug = mixed and "negative number taken for a large one" or nil }
end

local function with_float(f, a, b)
    local n = shape.open(f, "MIXED.float", say.q(a) .. " and " .. say.q(b) .. " meet here")
    n:say("On " .. at(f) .. " an integer meets a float: " .. say.q(a) .. " and " .. say.q(b) .. " have no operator in common.")
    n:in_c("C would turn the integer into a double and go on, and cut the fraction off again if the result is stored in an int.")
    n:fix("write the constant as 2.0 instead of 2", "when one side is a constant", n:offered("floating%-point literal"))
    n:fix("f64::from(x)", "for integers up to 32 bits: nothing is lost")
    n:fix("x as f64", "for wider ones and usize; beyond 2^53 it rounds")
    return n:close { headline = "an integer and a float do not mix", class = "C" }
end

function M.mixed(f, a, b)
    if number(a) and number(b) then
        if ints.is_int(a) and ints.is_int(b) then
            return integers(f, a, b)
        end
        return with_float(f, a, b)
    end
    local n = shape.open(f, "OPERATOR", "no operator for " .. say.q(a) .. " and " .. say.q(b))
    n:say("On " .. at(f) .. " the operands are " .. say.q(a) .. " and " .. say.q(b) .. ", and nobody has defined the operator for this pair.")
    n:in_c("C's operators are fixed: they take numbers and pointers, and the compiler refuses the rest. Here a type can have its own, one pair "
        .. "at a time.")
    n:fix("convert or dereference one side", "when both hold the same kind of value")
    n:fix("impl the operator's trait from std::ops", "when the type is yours")
    return n:close { headline = "the operator has no meaning for this pair", class = "D" }
end

function M.compare(f, a, b)
    local stars = a:match("^&") and not b:match("^&") and 1 or b:match("^&") and not a:match("^&") and 2
    local n = shape.open(f, stars and "COMPARE.pointer" or "COMPARE.types", say.q(a) .. " meets " .. say.q(b))
    n:say("The comparison on " .. at(f) .. " has " .. say.q(a) .. " on its left and " .. say.q(b) .. " on its right.")
    if stars then
        n:in_c("One is a pointer, the other an object. C compares the address with the number and warns; Rust compares values, so both sides "
            .. "have to be the same kind.")
        n:fix("* before the " .. (stars == 1 and "left" or "right") .. " side", "to compare what it points to", n:offered("dereferenc"))
        n:fix("& before the other side", "which compares the values all the same", n:offered("borrow"))
    else
        n:in_c(number(a) and number(b) and "C would bring both numbers to one type first, and a negative one may become large on the way."
            or "C would compare two pointers by address, with a warning, and refuse two structs.")
        n:fix("convert one side", "when both stand for the same kind of value")
        n:fix("impl PartialEq for the pair", "when one of the types is yours")
    end
    return n:close { headline = "the two sides cannot be compared", class = "D" }
end

return M
