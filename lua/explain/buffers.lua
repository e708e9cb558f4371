-- E0308 between text, bytes, arrays, Vec and raw pointers: what C has as one char * or T *.

local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_null"

local M = {}

local function close(n, headline, class, cwe, bug)
    return n:close { headline = headline, class = class, cwe = cwe, c_bug = bug }
end

local function start(f, rule, wanted, found, o)
    local n = mismatch.open(f, rule, found, o, wanted)
    return mismatch.tell(n, f, found, o, wanted)
end

local function name_or(f, otherwise)
    return shape.is_name(f.primary) and shape.code(f.primary) or otherwise
end

local function array_of_text(f, wanted, found, o)
    local size = wanted:match("; (%d+)%]$")
    local n = start(f, "ARRAY.text", wanted, found, o)
    local exact = found:match("^&'?%a*%s*%[u8; (%d+)%]$") == size
    n:in_c("char name[" .. (size or "16") .. "] = \"…\"; copies the text and fills the rest with zeros; without room for the last 0 gcc says "
        .. "nothing, and one character more is a "
        .. "warning. Later = does not work in C either; that is strcpy().")
    if exact then
        n:fix("* before it", "as the literal is a reference to an array of just this size")
    end
    n:fix("let mut a = [0u8; " .. (size or "N") .. "]; a[..s.len()].copy_from_slice(s.as_bytes());", "for a buffer of that size, as in C; too "
        .. "long a text panics")
    n:fix("String, or &str", "when it need not be of a fixed size")
    return close(n, "an array is not filled from a string", "C")
end

local function array_fill(f, wanted, found, o)
    local element, size = wanted:match("^%[(.+); (.+)%]$")
    local n = start(f, "ARRAY.fill", wanted, found, o)
    n:in_c("int a[4] = {0}; sets the first element and zeros the rest, whatever number stands there: {1} is not four ones.")
    n:fix("[" .. (shape.code(f.primary) or "0") .. "; " .. (size or "N") .. "]", "which is that value in every element, also for other "
        .. "numbers than 0")
    n:fix("the type " .. (element or "T"), "when it is one value")
    return close(n, "one value is not an array of them", "D")
end

-- A piece of a buffer, for a function that takes so many elements.
local function array_of_slice(f, wanted, found, o)
    local size = wanted:match("; (%w+)%]$")
    local n = start(f, "ARRAY.slice", wanted, found, o)
    n:in_c("In C both are a pointer, and whoever takes one reads " .. size .. " elements, whatever is there. An array carries its length in its type, a slice "
        .. "beside its pointer: that they agree is known at run time only, so the way from the one to the other can fail.")
    n:fix("(…).try_into(), and ? or a match for its Result", "for a slice of just that length: b[i..i + " .. size .. "].try_into()")
    n:fix("first_chunk(), or split_first_chunk() for the rest as well", "to take the array off the front, as an Option")
    return close(n, "a slice is an array only if its length fits", "A", 125, "read past the end of a buffer")
end

local function bytes_of_text(f, wanted, found, o)
    local n = start(f, "TEXT.bytes", wanted, found, o)
    n:in_c("Both are char * in C. A &str is bytes that are known to be UTF-8, &[u8] any bytes; the way from text to bytes is free and has to "
        .. "be written.")
    local literal = (shape.code(f.primary) or ""):match('^"')
    if literal then
        n:fix("b in front of the quotes", "for a literal", mismatch.offered(n, "^consider adding a leading `b`"))
    end
    n:fix(".as_bytes() behind it", literal and "for text that is known later" or "a view of the same bytes, nothing is copied")
    n:fix("take &str there", "when it has to be text")
    return close(n, "text is not bytes until you say so", "C")
end

local function text_of_bytes(f, wanted, found, o)
    local n = start(f, "TEXT.utf8", wanted, found, o)
    n:in_c("Both are char * in C, and whoever prints it finds out what is in there. A &str promises UTF-8, so bytes have to be looked at first.")
    n:fix("std::str::from_utf8(bytes)", "and look at the Result")
    n:fix("String::from_utf8_lossy(bytes)", "when a mark in place of bad bytes will do")
    n:fix("take &[u8] there", "when it need not be text")
    return close(n, "bytes are not known to be text", "C")
end

local function vec_of_array(f, wanted, found, o)
    local n = start(f, "ARRAY.vec", wanted, found, o)
    n:in_c("An array lies where it is declared, a Vec is a malloc'd block with its length and capacity. In C the array would pass for the "
        .. "pointer, until somebody calls realloc() or free() on it.")
    local literal = (shape.code(f.primary) or ""):match("^&?%[")
    n:fix(literal and "vec![…] in place of […]" or ".to_vec() behind it", literal and "for a block of its own from the start" or "for a block of "
        .. "its own: malloc and memcpy",
        not literal and mismatch.offered(n, "^try using a conversion method") or nil)
    n:fix("take a slice there, &[T]", "when the other side only reads")
    return n:close { headline = "an array is not a malloc'd block", class = "A", cwe = 590, c_bug = "free of memory not from malloc",
        twin = twins.free_literal { name = name_or(f, nil) or mismatch.target(f), line = f.primary.line } }
end

local function view_wanted(f, wanted, found, o)
    local n = start(f, "ARRAY.elements", wanted, found, o)
    n:in_c("In C both would be pointers, one to elements of another type or to a single one: gcc before 14 only warns about the incompatible pointer type where "
        .. "they differ.")
    n:fix("hand over a slice of that element type", "nearly always")
    n:fix(found:match("^&m?u?t?%s*[%w{}]+$") and "std::slice::from_ref(" .. (name_or(f, "x"):gsub("^&", "")) .. ")" or "another element type in "
        .. "the signature",
        found:match("^&m?u?t?%s*[%w{}]+$") and "for a slice of one element" or "when any will do: <T>")
    return close(n, "the elements are of another type", "D")
end

local RAW = "*mut and *const are C's pointers, for the border to C: a reference turns into one by itself, if it is &mut for *mut and points to "
    .. "the same type."

local BYTE = { u8 = true, i8 = true, c_char = true }

local function raw(f, wanted, found, o)
    local mutable = wanted:match("^%*mut")
    local pointee = wanted:match("^%*%a+ (.+)$")
    local n
    if found:match("^Option<") and (shape.code(f.primary) or "") == "None" then
        n = start(f, "RAW.null", wanted, found, o)
        n:in_c("None is NULL for references and Box; a raw pointer may be null without an Option, and then it is spelt another way.")
        n:fix(mutable and "std::ptr::null_mut()" or "std::ptr::null()", "for a null pointer")
        n:fix("Option<Box<T>> or Option<&T>", "when it does not go to C: None then costs nothing")
        return close(n, "a raw null pointer is no None", "D")
    elseif mutable and found:match("^&") and not found:match("^&mut") then
        n = start(f, "RAW.const", wanted, found, o)
        n:in_c("It is a const T * passed for a T *: gcc warns about the discarded qualifier and goes on. " .. RAW)
        n:fix("&mut " .. ((shape.code(f.primary) or "x"):gsub("^&", "")), "when the callee writes; the variable needs mut as well")
        n:fix("*const in the signature", "when it only reads")
    elseif found:match("^&?m?u?t?%s*Vec<") or found:match("^&?m?u?t?%s*String$") or found:match("^&?'?%w*%s*str$") or found:match("^%[")
        or found:match("^&m?u?t?%s*%[") or found:match("CStr") then
        local text = found:match("str$") or found == "String" or found == "&String"
        local c = text and pointee and (pointee:match("^[iu]8$") or pointee:match("c_char$"))
        n = start(f, c and "RAW.text" or "RAW.buffer", wanted, found, o)
        n:in_c(c and "A C string ends in a 0, and Rust's text does not: it has a length beside it. as_ptr() of a String gives a pointer whose "
            .. "reader runs on past the end (CWE-126)."
            or found:match("CStr") and "It is C's string, with the 0 at its end, and its length known beside it."
            or "A C array decays to the pointer to its first element" .. (found:match("Vec") and "; a Vec has that pointer inside, with length "
            .. "and capacity." or "."))
        if c then
            n:fix("c\"…\".as_ptr()", "for a literal: the 0 is there")
            n:fix("let s = CString::new(text)?; and s.as_ptr()", "for text that is known later; s has to live as long as the pointer is used")
        else
            n:fix(mutable and ".as_mut_ptr()" or ".as_ptr()", "while the owner lives and is not grown; pass .len() beside it")
            n:fix("a slice in the signature", "when it does not go to C")
        end
    elseif (shape.code(f.primary) or ""):match("%.as_ptr%(%)$") and (wanted .. found):match("i8") then
        n = start(f, "RAW.text", wanted, found, o)
        n:in_c("C's char is signed here, and unsigned char * for char * is a warning of -Wall only. The other half is worse: Rust's text has no 0 "
            .. "at its end, so a C function that is given this pointer reads on "
            .. "past it (CWE-126).")
        n:fix("c\"…\".as_ptr()", "for a literal: the 0 is there, and the type fits")
        n:fix("CString::new(text)?, kept in a variable, and its as_ptr()", "for text that is known later")
        n:fix(".cast(), and the length beside it", "for a function that takes pointer and length")
    elseif pointee and found:match("^Box<") then
        n = start(f, "RAW.owner", wanted, found, o)
        n:in_c("A Box is a pointer that calls free() at the end of its scope. If it became a plain pointer by itself, the one that is handed on would lead to "
            .. "freed memory.")
        n:fix("Box::into_raw(" .. (shape.code(f.primary) or "b") .. ")", "when whoever gets the pointer, such as C, is to own it: nothing is freed until it "
            .. "comes back through Box::from_raw, once")
        n:fix("&raw " .. (mutable and "mut" or "const") .. " *b", "when it is only lent, and the Box in b outlives its use")
    elseif mutable and pointee and found == "*const " .. pointee then
        n = start(f, "RAW.const", wanted, found, o)
        n:in_c("It is a const T * passed for a T *: gcc warns about the discarded qualifier and goes on. What came out of a & may not be written "
            .. "to, whatever the pointer is cast to: rustc takes it for constant meanwhile.")
        n:fix("as_mut_ptr() where the pointer is made", "when it comes from as_ptr(): then it comes out of a &mut")
        n:fix(".cast_mut()", "when C gave it out as const, and it is really writable")
        n:fix("*const in the signature", "when it only reads")
    elseif pointee and BYTE[pointee] and BYTE[found:match("^%*%a+ (.+)$") or ""] and (found:match("^%*mut") or not mutable) then
        n = start(f, "RAW.byte", wanted, found, o)
        n:in_c("It is char * for unsigned char *: both are bytes, and gcc takes one for the other with a warning of -Wpointer-sign. c_char is i8 on x86-64 "
            .. "and u8 on ARM.")
        n:fix((name_or(f, "p")) .. ".cast()", "as it is the same byte: right on either machine")
    elseif found:match("^%*") or found:match("^&") then
        local void = pointee and pointee:match("c_void$")
        n = start(f, void and "RAW.void" or found:match("^%*const") and mutable and "RAW.const" or "RAW.type", wanted, found, o)
        n:in_c(void and "Any T * becomes a void * in C by itself, and comes back as any other. Rust has the cast written on both ways."
            or "gcc warns about the discarded const, before 14 also of the incompatible pointer type, and goes on; the callee then reads the "
            .. "object as another type.")
        n:fix((found:match("^&") and "&raw " .. (mutable and "mut" or "const") .. " x, then " or "") .. ".cast()" , "for another pointee type, at "
            .. "the border to C")
        if found:match("^%*const") and mutable then
            n:fix(".cast_mut()", "to take const away, when the object is really writable")
        end
    else
        n = start(f, "RAW.object", wanted, found, o)
        n:in_c("It is x where &x is meant: gcc before 14 only warns for an integer, which would be taken for an address, and refuses a struct.")
        n:fix(mutable and "&mut x, or &raw mut x" or "&x, or &raw const x", "for the address of a variable")
        n:fix("a reference in the signature", "when it does not go to C")
    end
    return close(n, say.q(found) .. " is not " .. say.q(wanted), found:match("c_void") and "C" or "D")
end

local function from_raw(f, wanted, found, o)
    local n = start(f, "RAW.to_reference", wanted, found, o)
    n:in_c("In C there is one kind of pointer, and each function hopes that it got a good one. A reference is promised to be non-null, aligned "
        .. "and alive; a raw pointer promises nothing, "
        .. "so somebody has to vouch for it once.")
    local x = name_or(f, "p")
    local writes = wanted:match("^&%s*mut") or wanted:match("^&'[%w_]+ mut")
    n:fix("unsafe { " .. x .. (writes and ".as_mut() }" or ".as_ref() }"), "an Option: None for NULL; it must point to a live object otherwise")
    n:fix("unsafe { &" .. (writes and "mut " or "") .. "*" .. x .. " }", "when it cannot be NULL either")
    n:fix("take a raw pointer there as well", "when nobody can vouch for it yet")
    return close(n, "a raw pointer does not become a reference by itself", "C")
end

-- The text or array behind references and quotes.
local function is_text(name)
    return name:match("^&'?%w*%s*str$") or name:match("^&m?u?t?%s*String$") or name == "String" or name:match("^&'static str$")
end

-- [T] or str as the type of a variable.
local function unsized(f, wanted, found, o)
    local n = start(f, wanted == "str" and "TEXT.unsized" or "ARRAY.unsized", wanted, found, o)
    n:in_c("char s[] = \"x\"; counts the elements in C and makes an array. Here " .. wanted .. " is a number of elements that nobody knows, and "
        .. "only a pointer to it has a size.")
    n:fix("&" .. wanted, "for a view: pointer and length")
    n:fix(wanted == "str" and "String" or "[T; N], with the number", wanted == "str" and "for a text of its own" or "for the array itself; an & "
        .. "is not needed then")
    return close(n, say.q(wanted) .. " has no size: write &", "D")
end

function M.choose(f, wanted, found)
    if wanted == "str" or wanted:match("^%[[^;]*%]$") then
        return unsized
    elseif wanted:match("^%[.+; .+%]$") and (is_text(found) or found:match("^&%[u8;") or found:match("^&'static %[u8;")) then
        return array_of_text
    elseif wanted:match("^%[.+; .+%]$") and (ints.is_int(found) or ints.is_float(found) or found:match("^{") or found == "bool") then
        return array_fill
    elseif wanted:match("^%[.+; .+%]$") and found:match("^&?m?u?t?%s*%[[^;]*%]$") then
        return array_of_slice
    elseif wanted:match("^&m?u?t?%s*%[u8") and is_text(found) or wanted == "Vec<u8>" and is_text(found) then
        return bytes_of_text
    elseif wanted:match("^&'?%w*%s*str$") and (found:match("^&m?u?t?%s*%[u8") or found == "Vec<u8>" or found:match("^&Vec<u8>")
        or found == "&[u8]") then
        return text_of_bytes
    elseif wanted:match("^Vec<") and found:match("^&?m?u?t?%s*%[") then
        return vec_of_array
    elseif wanted:match("^%*") and shape.code(f.primary) ~= "0" then
        return raw
    elseif wanted:match("^&") and found:match("^%*") then
        return from_raw
    elseif wanted:match("^&m?u?t?%s*%[") and found:match("^&") then
        return view_wanted
    end
    return nil
end

return M
