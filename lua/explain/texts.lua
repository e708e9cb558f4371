-- E0308 between text of several kinds: String, &str, char.

local mismatch = require "explain.mismatch"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_null"

local M = {}

local function close(n, headline, class)
    return n:close { headline = headline, class = class }
end

local function operand(f)
    return shape.is_name(f.primary) and shape.name(f.primary) or nil
end

function M.literal_for_string(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.literal", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local made = twins.free_literal { name = mismatch.target(f) or "name", line = f.primary.line, string = true }
    n:in_c("A String owns a malloc'd buffer and will free() it; a &str is a const char * with a length into memory that belongs to somebody "
        .. "else, here as a rule to the read-only data. In C both are char *, and the owner would one day free() a pointer that malloc() "
        .. "never returned.")
    local empty, grows = shape.code(f.primary) == '""', shape.line_text(f.primary):match("%f[%w]let%s+mut%s")
    local own = mismatch.offered(n, "^try using a conversion method")
    if empty then
        n:fix("String::new()", "for an empty buffer that grows; it allocates with the first character",
            { { file = f.file, byte = f.primary.byte, byte_end = f.primary.byte_end, text = "String::new()" } })
    elseif grows then
        n:fix(".to_string(): an own buffer, malloc and memcpy", "when the text is to grow or change", own)
    end
    n:fix("ask for &str", "when the text is only read while the lender lives")
    if not empty and not grows then
        n:fix(".to_string(): an own buffer, malloc and memcpy", "when it is to be kept", own)
    end
    return n:close { headline = "a view of text is not a buffer to own", class = "A", cwe = 590, c_bug = "free of memory not from malloc",
        twin = made }
end

function M.string_for_view(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.owned", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C the char * that you own goes as it is to a function that takes const char *. Here lending is written &, and the buffer "
        .. "stays with you.")
    n:fix(operand(f) and "lend it, &" .. operand(f) or "put & before it", "when the other side only reads", mismatch.offered(n,
        "^consider borrowing"))
    n:fix("take String there", "when the other side is to keep it")
    return close(n, "lend the String: & makes the view", "C")
end

-- A String out of a function that promises a view.
function M.returned_view(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.returned", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C both are char *, and a comment says whether the caller must free() the result. Here the type says it: a String is the caller's "
        .. "to free, a &str is not. A & in front would be a pointer "
        .. "into a buffer that this function frees as it returns.")
    n:fix("-> String", "when the text is made here")
    n:fix("return a literal or a part of a parameter", "when the result is to be a view of something that lives on")
    return close(n, "the function makes the text, so it must give it away", "C")
end

-- out += c; as out.push(c);
local function pushed(f)
    local text, from, to = source.bounds(f.primary)
    local head, out = (text or ""):sub(1, (from or 1) - 1):match("^(.-([%a_][%w_%.]*)%s*)%+=%s*$")
    if not out or not text:sub(to):match("^%s*;") then
        return nil
    end
    local p, start = f.primary, f.primary.byte - from + 1
    local stop = start + #head:match("^(.-)%s*$")
    return out, { { file = f.file, byte = stop, byte_end = p.byte, text = ".push(" }, { file = f.file, byte = p.byte_end, byte_end = p.byte_end, text = ")" } }
end

function M.char_for_text(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.char", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local code = shape.code(f.primary) or ""
    if code:match("^['\"]") then
        n:in_c("As in C, double quotes make a string and single quotes a character: char c = \"a\"; is a pointer stored in a char there, with a "
            .. "warning, from gcc 14 on an error. A Rust char has four bytes and holds any Unicode character; C's char is u8, written b'a'.")
        local out, edits = pushed(f)
        if out then
            n:fix(out .. ".push(" .. code .. ")", "to append one character", edits)
        end
        n:fix(wanted == "char" and "single quotes" or "double quotes", wanted == "char" and "for one character" or "for a string of one",
            mismatch.offered(n, "^if you meant to write"))
        if not out then
            n:fix(wanted == "char" and "the type &str" or "the type char", wanted == "char" and "for a string" or "for one character")
        end
        return close(n, wanted == "char" and "double quotes make a string" or "single quotes make a character", "D")
    end
    if wanted == "char" then
        n.rule = "TEXT.first"
        n:in_c("In C that is s where s[0] is meant: a pointer stored in a char, with a warning, from gcc 14 on an error.")
        n:fix(".chars().next()", "for the first character; an Option, as the text may be empty")
        n:fix("the type &str", "for the whole text")
        return close(n, "a text is not one character", "D")
    end
    n.rule = "TEXT.one_char"
    local out, edits = pushed(f)
    n:in_c(out and "In C strcat(" .. out .. ", c) with a char takes the number for an address, with a warning, from gcc 14 on an error; one character is "
        .. "stored as " .. out .. "[n++] = c." or "In C a char in place of a char * is a number taken for an address, with a warning, from gcc 14 on an "
        .. "error.")
    if out then
        n:fix(out .. ".push(" .. (code ~= "" and code or "c") .. ")", "to append one character", edits)
    end
    n:fix("&" .. (code:match("^[%w_%.]+$") or "c") .. ".to_string()", "for a text of one character")
    n:fix("the type &str for it", "when it may be more than one character")
    return close(n, "a character is not a text", "D")
end

-- s = s.trim() through a &mut String.
function M.view_assigned(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.assigned", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C this moves the pointer s on, and a later free(s) gets an address that malloc() never gave (CWE-761). Here the String is behind "
        .. "the reference, and it is its text that is to change.")
    local x = shape.line_text(f.primary):match("([%a_][%w_]*)%s*=[^=]") or "s"
    n:fix("*" .. x .. " = " .. (shape.code(f.primary) or "…") .. ".to_string();", "to put a new text into the caller's String")
    n:fix("-> &str, and return the view", "when the caller's String can stay as it is")
    return close(n, "a view is not the String to change", "D")
end

function M.char_for_string(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.char_string", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C a char in place of a char * is a number taken for an address, with a warning, from gcc 14 on an error. A String of one character is a block like any other.")
    n:fix(".to_string() behind it", "for a String of one character", mismatch.offered(n, "^try using a conversion method"))
    n:fix("the type char", "when it is always one")
    return close(n, "a character is not a String", "D")
end

return M
