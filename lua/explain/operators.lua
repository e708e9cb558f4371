-- E0277 for operators: an index that is no usize, operands of two types.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local say = require "ferry.say"
local source = require "ferry.source"
local shape = require "ferry.shape"
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
    return n:close { headline = "a string is not an array of characters", class = "B", cwe = 135, c_bug = "a byte taken for a character" }
end

-- A float, an enum, a reference to the index, a string.
local function other_index(f, kind, by)
    local what = shape.name(f.primary, "the index")
    local map, float, ref = kind:match("Map<"), by == "{float}" or ints.is_float(by), by:match("^&m?u?t?%s*([iu][%w]+)$") or by:match("^&{integer}")
    local where = shape.child(f, "is not implemented for `")
    local option = by:match("^Option<") or by:match("^Result<")
    if option then
        local n = shape.open(f, "INDEX.option", "the index may not be there")
        n:say(say.capital(what) .. " on " .. at(f) .. " is " .. say.a(by) .. ": there may be none.")
        n:in_c("In C the search gives -1 for nothing, and table[-1] reads before the start of the array.")
        n:fix("if let Some(i) = …, and [i] in the block", "when there may be none")
        n:fix("? or .expect(\"why\")", "when the caller, or nobody, deals with that")
        return n:close { headline = "take the index out first", class = "B", cwe = 252, c_bug = "unchecked return value" }
    end
    local enum = where and shape.line_text(where):match("%f[%w]enum%f[^%w]")
    if by == "{integer}" or map or #by > 60 then
        return nil
    end
    local n = shape.open(f, float and "INDEX.float" or ref and "INDEX.reference" or enum and "INDEX.enum" or "INDEX.type",
        "the index is of type " .. say.q(by))
    n:say(say.capital(what) .. " on " .. at(f) .. " is " .. say.a(by) .. ", and an index is a usize, C's size_t.")
    if float then
        n:in_c("C refuses a float as an index too.")
        n:fix("as usize inside the brackets", "which cuts the fraction off; a negative number becomes 0")
        n:fix("an integer from the start", "nearly always")
    elseif ref then
        n:in_c("It is a[p] for a[*p], which C refuses as well.")
        n:fix("* before it", "for a usize" .. (by:match("usize") and "" or "; then as usize"))
        n:fix("&i in the pattern that binds it, |&i| or for &i in", "to have the number from the start")
    elseif enum then
        n:in_c("A C enum is an int, so names[RED] compiles, and an enumerator that was added later reads past the end of the table.")
        n:fix((shape.is_name(f.primary) and shape.code(f.primary) or shape.code(f.primary) or "x") .. " as usize", "when no variant has fields; "
            .. "they count from 0")
        n:fix("a match that gives the entry", "so that a new variant is found by the compiler")
    else
        n:in_c("C refuses everything but integers as well.")
        n:fix("a usize", "for an array, slice or Vec")
        n:fix("HashMap", "when the key is of another type")
    end
    return n:close { headline = "an index is a usize", class = enum and "C" or "D" }
end

-- v[a..b] with ends of another integer type.
local function range_index(f, ends)
    local n = shape.open(f, "INDEX.range", "the range has ends of type " .. say.q(ends))
    local what = shape.name(f.primary, "the range")
    n:say(say.capital(what) .. " on " .. at(f) .. " has ends of type " .. say.q(ends) .. "; those of a part of a slice are usize, C's size_t.")
    n:in_c(ints.signed(ends) and "memcpy() takes any integer for its length, and a negative one becomes a huge size_t."
        or "C widens a length without a word. Rust converts no number type into another by itself, not even here.")
    local fits = ints.from_exists(ends, "usize")
    n:fix((fits and "usize::from(n)" or "usize::try_from(n)") .. " for each end", fits and "as it cannot lose anything"
        or "and look at the Result, as not every value fits on every machine")
    n:fix("a usize from the start", "when it only ever counts or indexes")
    return n:close { headline = "the ends of a range are usize", class = ints.signed(ends) and "B" or "C", cwe = ints.signed(ends) and 195 or nil,
        c_bug = ints.signed(ends) and "negative number taken for a large one" or nil }
end

function M.index(f, kind, by)
    local ends = by:match("^[%w_:]*Range%a*<([iu][%w]+)>$")
    if ends and ints.is_int(ends) then
        return range_index(f, ends)
    end
    if kind == "str" or kind == "String" then
        return text_index(f, kind)
    elseif not ints.is_int(by) then
        return other_index(f, kind, by)
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
        n:in_c("C widens it without a word, and nothing is lost. Rust converts no number type into another by itself, not even here.")
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

-- Is the operator at the place a comparison?
local function compares(f)
    local before = source.around(f.primary) or ""
    return f.message:match("compare") or before:match("[<>]%s*$") or before:match("[<>=!]=%s*$")
end

local function integers(f, a, b)
    local common, flips = ints.common(a, b)
    local mixed = flips ~= nil
    local n = shape.open(f, mixed and "MIXED.sign" or "MIXED.width", say.q(a) .. " and " .. say.q(b) .. " meet here")
    n:say("On " .. at(f) .. " one side is " .. say.q(a) .. " and the other " .. say.q(b) .. ", and no operator takes two widths.")
    n:in_c(mixed and "C's usual arithmetic conversions bring both to " .. ints.c_name(common) .. " first: a -1 on the side of " .. flips
        .. " becomes " .. ints.top(common) .. ", so that -1 < 1 is false and a "
        .. "difference below 0 is huge. " .. (compares(f) and "-Wextra mentions it for a comparison (-Wsign-compare)." or "Only -Wsign-conversion "
        .. "mentions that.")
        or "C's usual arithmetic conversions bring both to " .. (ints.c_name(common) or common) .. " without loss, and this line is fine there"
        .. (compares(f) and "." or "; the result is cut down again only where it is stored."))
    n:fix("declare both with one type", "when they count the same thing")
    local wide, narrow = a, b
    if ints.bits(a) < ints.bits(b) then
        wide, narrow = b, a
    end
    local from = ints.from_exists(narrow, wide)
    n:fix("convert the narrower one, " .. wide .. (from and "::from" or "::try_from"), from and "without loss" or mixed and "with a check, as the "
        .. "value may not fit"
        or "as the size of usize depends on the machine; as does it without a check")
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

-- Two number types as operands where rustc says E0308: the right one is at the place.
function M.operands(f, a, b)
    if (f.d.type or ""):match("^&") then
        return M.mixed(f, a, f.d.type)
    end
    if ints.is_int(a) and ints.is_int(b) then
        return integers(f, a, b)
    elseif (ints.is_float(a) or a == "{float}") and (ints.is_float(b) or b == "{float}") then
        local n = shape.open(f, "MIXED.floats", say.q(a) .. " and " .. say.q(b) .. " meet here")
        n:say("On " .. at(f) .. " one side is " .. say.q(a) .. " and the other " .. say.q(b) .. ", and no operator takes two widths.")
        n:in_c("C brings the float to double without loss; == with a constant like 0.1 then compares two roundings of it and is false.")
        n:fix("f64::from(x) for the f32", "to compute in f64, as C does")
        n:fix("declare both with one type", "when they are the same quantity")
        return n:close { headline = "both sides must have one type", class = "C" }
    end
    return with_float(f, a, b)
end

-- The operand of the pair that is a reference, as the line has it.
local function lent(f, right)
    local before, after = source.around(f.primary)
    if f.code == "E0308" then
        return shape.is_name(f.primary) and shape.code(f.primary) or nil
    end
    return right and (after or ""):match("^%s*([%a_][%w_%.]*)%s*[;,)%]}]") or not right and (before or ""):match("([%a_][%w_%.]*)%s*$") or nil
end

-- Ways out of a number behind a reference: the star, and the width where that differs too.
local function converted(n, f, a, b)
    if f.message:match("^cannot add") or f.message:match("^cannot subtract") then
        a, b = b, a -- rustc: add the right one to the left one
    end
    local left, right = a:gsub("^&+", ""), b:gsub("^&+", "")
    local x = lent(f, b:match("^&") ~= nil) or "x"
    local both = ints.is_int(left) and ints.is_int(right) and left ~= right
    if not both then
        n:fix("*" .. x, "for the number" .. (left == right and "" or "; then both must be of one type too"), n:offered("dereferenc"))
        n:fix("& in the pattern that binds it, for &" .. x:match("[%w_]*$") .. " in or |&" .. x:match("[%w_]*$") .. "|", "to have the number from the start")
        return
    end
    local assign = f.message:match("%-assign") or f.code == "E0308" and (source.around(f.primary) or ""):match("=%s*$")
    local to, from = left, right
    if not assign and ints.bits(left) < ints.bits(right) then
        to, from = right, left
    end
    local it = (from == right and b or a):match("^&") and "*" .. x or "…"
    n:fix(ints.from_exists(from, to) and to .. "::from(" .. it .. ")" or it .. " as " .. to, ints.from_exists(from, to)
        and "for the number, widened without loss" or "for the number, converted as C does; " .. to .. "::try_from(" .. it .. ") with a check")
    n:fix("& in the pattern that binds it, for &" .. x:match("[%w_]*$") .. " in or |&" .. x:match("[%w_]*$") .. "|", "to have the number from the "
        .. "start; the conversion then goes without the star")
end

function M.mixed(f, a, b)
    if number(a) and number(b) then
        if ints.is_int(a) and ints.is_int(b) then
            return integers(f, a, b)
        end
        return with_float(f, a, b)
    end
    local pair = a:match("^&") and b or b:match("^&") and a
    if pair and number((a:gsub("^&+", ""))) and number((b:gsub("^&+", ""))) then
        local n = shape.open(f, "MIXED.reference", say.q(a) .. " and " .. say.q(b) .. " meet here")
        n:say("On " .. at(f) .. " the operands are " .. say.q(a) .. " and " .. say.q(b) .. ": at least one is a reference to the number, and "
            .. "there is no operator for this pair.")
        n:in_c("In C that is p where *p is meant: most operators refuse a pointer, and + would move it.")
        converted(n, f, a, b)
        return n:close { headline = "the number is behind a reference", class = "D" }
    elseif a == "bool" or b == "bool" then
        local n = shape.open(f, "MIXED.bool", say.q(a) .. " and " .. say.q(b) .. " meet here")
        n:say("On " .. at(f) .. " a number meets a bool: " .. say.q(a) .. " and " .. say.q(b) .. ".")
        n:in_c("In C a comparison is 0 or 1, and n += (a < b) counts.")
        n:fix("i32::from(a < b), with the type of the number", "for C's meaning")
        n:fix("if a < b { n += 1 }", "to count")
        return n:close { headline = "a bool is not a number", class = "C" }
    elseif a == "char" or b == "char" then
        local n = shape.open(f, "MIXED.char", say.q(a) .. " and " .. say.q(b) .. " meet here")
        n:say("On " .. at(f) .. " a number meets a char: " .. say.q(a) .. " and " .. say.q(b) .. ". A char is a Unicode character, no small integer.")
        n:in_c("In C a char is a small integer: c - '0' is the digit's value, 'a' + i the i-th letter, for ASCII.")
        n:fix("bytes: b'a' + i, with i a u8", "for ASCII arithmetic as in C; as char makes a char of it")
        n:fix("c.to_digit(10)", "for the value of a digit; an Option")
        return n:close { headline = "there is no arithmetic with chars", class = "C" }
    elseif a:match("^Option<") or b:match("^Option<") or a:match("^Result<") or b:match("^Result<") then
        local n = shape.open(f, "MIXED.option", say.q(a) .. " and " .. say.q(b) .. " meet here")
        n:say("On " .. at(f) .. " the operands are " .. say.q(a) .. " and " .. say.q(b) .. ": one of them may not be there.")
        n:in_c("In C the number that says there is none, -1 or 0, is computed with as any other.")
        n:fix("if let Some(x) = …", "when the program should do something else then")
        n:fix(".unwrap_or(0)", "when a number stands in for it")
        n:fix("? or .expect(\"why\") behind it", "when the caller, or nobody, deals with that")
        return n:close { headline = "take the number out first", class = "B", cwe = 252, c_bug = "unchecked return value" }
    end
    local n = shape.open(f, "OPERATOR", "no operator for " .. say.q(a) .. " and " .. say.q(b))
    n:say("On " .. at(f) .. " the operands are " .. say.q(a) .. " and " .. say.q(b) .. ", and nobody has defined the operator for this pair.")
    n:in_c("C's operators are fixed: they take numbers and pointers, and the compiler refuses the rest. Here a type can have its own, one "
        .. "pair at a time.")
    n:fix("convert or dereference one side", "when both hold the same kind of value")
    n:fix("impl the operator's trait from std::ops", "when the type is yours")
    return n:close { headline = "the operator has no meaning for this pair", class = "D" }
end

-- Text against one character, and a reference against null.
local function odd_pair(f, a, b)
    local text = function(x) return x:match("str$") or x:match("String$") end
    local char = function(x) return x:match("char$") or x:match("u8$") or x == "{integer}" end
    if text(a) and char(b) or text(b) and char(a) then
        local n = shape.open(f, "COMPARE.text", say.q(a) .. " meets " .. say.q(b))
        n:say("The comparison on " .. at(f) .. " has " .. say.a(a) .. " on its left and " .. say.a(b) .. " on its right: a whole text and one "
            .. (b == "{integer}" and "number." or "character."))
        n:in_c("s == 'x' in C compares an address with a number: a warning, and never true. strcmp() is for texts, s[0] for a character.")
        n:fix("double quotes, == \"x\"", "to compare the whole text")
        n:fix(".starts_with('x')", "for the first character")
        n:fix(".as_bytes()[0] == b'x'", "for a byte, as in C; it panics on an empty text")
        return n:close { headline = "a text is not one character", class = "D" }
    elseif a:match("^&") and b:match("^%*") or b:match("^&") and a:match("^%*") then
        local n = shape.open(f, "COMPARE.null", say.q(a) .. " meets " .. say.q(b))
        n:say("The comparison on " .. at(f) .. " holds a reference against a raw pointer, " .. say.q(a) .. " and " .. say.q(b) .. ".")
        n:in_c("It is the test for NULL. A reference is never null, so there is nothing to test; what may be missing is an Option.")
        n:fix("leave the test out", "for a reference")
        n:fix("Option<&T>, and .is_none()", "when it may be missing")
        n:fix("std::ptr::eq(a, b)", "to compare two addresses")
        return n:close { headline = "a reference is never null", class = "C" }
    end
    return nil
end

function M.compare(f, a, b)
    local odd = odd_pair(f, a, b)
    if odd then
        return odd
    end
    if a == b and facts.child(f, "^consider annotating") then
        local n = shape.open(f, "COMPARE.same", say.q(a) .. " has no ==")
        n:say("The comparison that " .. at(f) .. " asks for holds one " .. say.q(a) .. " against another, and nobody has said what equal "
            .. "means for it.")
        n:in_c("C has no == for structs either. memcmp() is what one writes instead, and it compares the padding as well, and pointers in place "
            .. "of what they point to.")
        n:fix("#[derive(PartialEq)] on the type", "member by member, without the padding", n:offered("derive%("))
        n:fix("impl PartialEq", "when only some members count")
        return n:close { headline = say.q(a) .. " has no ==", class = "D" }
    end
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
            or (number(a) or number(b)) and "C compares an address with a number, with a warning, and refuses a struct." or "C would compare two "
            .. "pointers by address, with a warning, and refuse two structs.")
        n:fix("convert one side", "when both stand for the same kind of value")
        n:fix("impl PartialEq for the pair", "when one of the types is yours")
    end
    return n:close { headline = "the two sides cannot be compared", class = "D" }
end

return M
