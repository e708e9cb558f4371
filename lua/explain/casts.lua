-- E0604 to E0607: casts that as does not do.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_values"

local M = {}

local function open(f, rule)
    return shape.open(f, rule, "as does not do this"), shape.name(f.primary, "the cast") .. " on " .. say.line(f.primary.line)
end

local function close(n, headline, class)
    return n:close { headline = headline, class = class or "D" }
end

-- A page; the four codes share their model.
function M.page(code, title, in_c, fixes)
    return { code = code, title = title,
        model = "as converts between numbers, from u8 to char, from an enum without data to its number, from a reference to a raw pointer, and "
            .. "between "
            .. "raw pointers. All else is a function: from, try_from, transmute.",
        in_c = in_c, class = "C", fixes = fixes, see = { exercises = {} } }
end

function M.char(f, kind)
    local n, what = open(f, "CAST.char")
    n:say(say.capital(what) .. " makes a char of a " .. say.q(kind) .. ". A Rust char is a Unicode character, and not every number is one; only "
        .. "each u8 is.")
    n:in_c("C's char is a small integer and takes the low byte of anything, (char)321 is 'A'.")
    n:fix("char::from_u32, and look at the Option", "when the number is a code point")
    n:fix("as u8 as char", "when it is ASCII and C's low byte is meant")
    return n:close { headline = "not every number is a character", class = "B", cwe = 197, c_bug = "truncated value" }
end

-- An enum whose variants carry something.
local function fields(f, from)
    local n, what = open(f, "CAST.enum")
    n:say(say.capital(what) .. " asks for the number of a " .. say.q(from) .. ", some variants of which carry fields. as gives the number of an enum without "
        .. "any.")
    n:in_c("In C that is a struct of a tag and a union, and the cast would be of the tag. Rust's tag has no name and need not even be stored.")
    n:fix("match, with a number for each variant", "when the numbers mean something outside; " .. from .. "::Name(_) => 1")
    n:fix("matches!(x, " .. from .. "::Name)", "when only one variant is asked for")
    n:fix("an enum without fields for the tag, beside the data", "when the number is used all over; as works for it")
    return close(n, "an enum with fields is not a number")
end

-- C's (enum op)byte: the reader's enum of a number.
local function to_enum(f, from, to)
    local n, what = open(f, "CAST.to_enum")
    n:say(say.capital(what) .. " is to make " .. say.a(to) .. " of " .. say.a(from) .. ", and most numbers are none of its variants. as goes from "
        .. "an enum to its number, not back.")
    n:in_c("In C (enum " .. to:lower() .. ")x compiles for every number and looks at none: an enum is an int by another name there. A switch then passes "
        .. "over the value, and a table that it indexes is read out of bounds.")
    n:fix("match on the number, with an arm for each that is one of its variants and _ for the rest", "always; there is no cast, not even behind a check")
    n:fix("impl TryFrom<" .. from .. "> for " .. to .. " around that match", "when several places need it: its error says that there is none")
    return n:close { headline = "not every " .. say.q(from) .. " is " .. say.a(to), class = "B", cwe = 20, c_bug = "number that is no enumerator" }
end

-- &x as &U: C's cast of a pointer, and then its bytes as another type.
local function reference(f, from, to)
    local n, what = open(f, "CAST.reference")
    local width, other = ints.bits(from:match("[%w]+$")), ints.bits(to:match("[%w]+$"))
    n:say(say.capital(what) .. " is to turn the pointer " .. say.q(from) .. " into " .. say.q(to) .. "; as does not change what a reference points to.")
    n:in_c("C casts any pointer to any other and reads the bytes as what it is told, against its rules on aliasing. "
        .. (width and other and width > other and "From the wider number that is its low half on x86, and its high half on a big-endian machine."
            or "What comes out depends on how both are laid out."))
    n:fix("one type for both, from where the variable is declared", "when it never was meant to be another")
    n:fix("convert the value, and lend the result", "when the callee only reads: what it writes goes to a temporary")
    return close(n, "a reference is not cast to another type", width and other and "B" or nil)
end

local function is_struct(f, name)
    return name:match("^%u[%w_]*$") and (f.d.source or ""):match("%f[%w]struct%s+" .. name .. "%f[^%w_]") ~= nil
end

local function structs(f, from, to)
    local n, what = open(f, "CAST.structs")
    n:say(say.capital(what) .. " is to turn the struct " .. say.q(from) .. " into " .. say.q(to) .. "; as knows numbers, pointers and enums without fields "
        .. "only.")
    n:in_c("C refuses the cast of a struct too, and two structs that look alike are two types. With a typedef of one number for both it compiles, and "
        .. "nobody asks whether the values mean the same.")
    n:fix("a variable that is " .. say.a(to) .. " already", "when this is the wrong one, or the order of the arguments is")
    n:fix("build " .. say.a(to) .. " from the fields of this one", "when the conversion has a meaning; an impl From gives it a name")
    return close(n, "as does not make one struct of another")
end

function M.object(f, from, to)
    if from:match("^[iu]%w+$") and to:match("^%u[%w_]*$") and (f.d.source or ""):match("%f[%w_]enum%s+" .. to .. "%f[^%w_]") then
        return to_enum(f, from, to)
    end
    if from:match("^&") and to:match("^&") then
        return reference(f, from, to)
    end
    local struct = from:match("^%u[%w_]*$")
    if (f.primary.label or ""):match("unit%-only or field%-less") then
        return fields(f, from)
    end
    if is_struct(f, from) and is_struct(f, to) then
        return structs(f, from, to)
    end
    local n, what = open(f, "CAST.object")
    n:say(say.capital(what) .. " is to turn " .. say.q(from) .. " into " .. say.q(to) .. "; as knows numbers, pointers and enums without fields only.")
    if to:match("fn%(") then
        n:in_c("C's function pointer is a code address, and a closure is code and what it has captured. C passes the second half as a void *ctx.")
        n:fix('an extern "C" fn that gets ' .. say.q(from) .. " back from its *mut c_void", "when C hands a void * through")
        n:fix("a plain fn", "when nothing is captured")
        return close(n, "a closure is more than a code address")
    elseif to:match("^%*") then
        n:in_c("In C the array decays to that pointer. Here the address of a buffer has a name, and its owner must stay alive as long as the "
            .. "pointer is used.")
        n:fix(".as_ptr() or .as_mut_ptr()", "for the address of the elements")
    else
        n:in_c("C does not cast a struct to a number either. It would cast a pointer to it to any other pointer, and read the bytes as that.")
        n:fix(struct and ".0, or the field's name" or "the member or method that holds the value", "when the value is inside")
        n:fix("impl From<" .. from .. "> for " .. to .. ", used as .into()", "when the conversion has a meaning")
        n:fix(".parse(), .to_string(), try_from", "between text and numbers, or where it can fail")
    end
    return close(n, "as converts numbers and pointers only")
end

-- What a C programmer writes for a number type, and its size.
local WIDE = { u16 = { "uint16_t", 2 }, i16 = { "int16_t", 2 }, u32 = { "uint32_t", 4 }, i32 = { "int32_t", 4 }, u64 = { "uint64_t", 8 }, i64 = { "int64_t", 8 },
    usize = { "size_t", 8 }, isize = { "ptrdiff_t", 8 }, f32 = { "float", 4 }, f64 = { "double", 8 } }

-- Bytes that are read as a wider number: they may lie at any address.
local function bytes(f, from, to)
    local row = WIDE[to:match("([%w]+)$")]
    if not row or not to:match("^%*") or not from:match("^&") or not (from:match("%f[%w]u8%f[%W]") or from:match("%f[%w]i8%f[%W]")) then
        return nil
    end
    local n, what = open(f, "CAST.bytes")
    n:say(say.capital(what) .. " reads " .. say.q(from) .. " as " .. say.q(to) .. ", and as does not go from the one to the other in one step.")
    n:in_c("C casts it without a word. Bytes may start at any address, and a " .. row[1] .. " must be at a multiple of " .. row[2] .. ": "
        .. "" .. say.line(f.primary.line) .. " works until the buffer is at an odd place, as behind "
        .. "a header of 5 bytes. UBSan reports the misaligned read; x86 does it anyway, and the optimiser may assume that it never happens. "
        .. "Which end comes first is open as well.")
    local kind = to:match("([%w]+)$")
    n:fix(kind .. "::from_le_bytes or from_be_bytes, of " .. row[2] .. " bytes: b[i..i + " .. row[2] .. "].try_into()", "nearly always: no "
        .. "alignment, and the order is written down")
    n:fix("read_unaligned() through the raw pointer, in unsafe", "when the order is the machine's: C's memcpy into a " .. row[1])
    return n:close { headline = "bytes are not aligned for a wider number", class = "A", cwe = 704, c_bug = "misaligned access",
        twin = twins.misaligned { subject = (shape.code(f.primary) or ""):match("^&?m?u?t?%s*([%a_][%w_]*)"), to = row[1], line = f.primary.line } }
end

function M.reference(f, from, to)
    local made = bytes(f, from, to)
    if made then
        return made
    end
    local number = not to:match("^[%*&]")
    if from:match("^&.*str$") then
        local n = open(f, "CAST.text")
        n:say("The cast on " .. say.line(f.primary.line) .. " is to make " .. say.q(to) .. " of text, and as converts no digits.")
        n:in_c("C would take the address of the text for the number.")
        n:fix(".parse(), and look at the Result", "when the text holds a number")
        n:fix(".as_ptr()", "when the address is meant")
        return close(n, "as does not read digits")
    end
    local n, what = open(f, number and "CAST.reference" or "CAST.pointer")
    n:say(say.capital(what) .. " casts " .. say.q(from) .. " to " .. say.q(to) .. ", and as does not go from the one to the other in one step.")
    if number and from:match("^&") then
        n:in_c("In C (uintptr_t)p and *p are one slip apart, and both compile with a cast. Here as refuses the address unless it becomes a raw "
            .. "pointer first.")
        if (shape.code(f.primary) or ""):match("^&") then
            n:fix("leave the & away", "when the number itself is meant", n:offered("^remove the unneeded borrow"))
        else
            n:fix("put * before it", "when the number it points to is meant", n:offered("^dereference the expression"))
        end
        n:fix("as *const _ as usize", "when it is the address")
    else
        n:in_c("C casts any pointer to any other, and a number to a pointer; what it points to is then read as another type (CWE-843).")
        n:fix("through a raw pointer, as *const _ as *const T", "at the border to C")
        n:fix("the bytes, T::from_ne_bytes", "when a number is read out of a buffer")
    end
    return close(n, "not in one step", "C")
end

function M.wide(f, from, to)
    local n, what = open(f, "CAST.wide")
    n:say(say.capital(what) .. " makes " .. say.q(to) .. " of " .. say.q(from) .. ". The one is an address; the other is an address with a "
        .. "length beside it, "
        .. "and nothing says which length.")
    n:in_c("In C both are a plain pointer, and the length goes as a parameter of its own, or is forgotten.")
    n:fix("std::ptr::slice_from_raw_parts(p, len)", "for a raw slice")
    n:fix("std::slice::from_raw_parts(p, len), in unsafe", "for a slice to use, when p and len are known to be right")
    return close(n, "the length is missing", "C")
end

return M
