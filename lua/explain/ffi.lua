-- The lints improper_ctypes and improper_ctypes_definitions: a type at the border to C that C does
-- not have.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = {}

-- By rustc's note (or the type), the C side: `text`, fixes, class, cwe, bug.
local CASES = {
    { "string slices", rule = "str", class = "A", cwe = 126, bug = "text without its terminating 0", twin = twins.unterminated,
        text = "A &str is two words, an address and a length, and there is no 0 behind its bytes. A C function that takes const char * sees the "
            .. "first word only and reads on to the next 0: ASan "
            .. "reports that as a read past the end.",
        fixes = { { "*const c_char, and CString::new(s) or c\"…\" with .as_ptr() at the call", "for a text: the CString must live until C is "
            .. "done with it" },
            { "*const u8 and a usize for the length", "when the C function takes (buf, n)" } } },
    { "Option<", rule = "option", class = "C",
        text = "An Option of a number is the number with a tag beside it, and rustc chooses where. C has a value that means nothing, such as "
            .. "-1, or a flag of its own. Only the Option of a pointer is "
            .. "C's nullable pointer, None being NULL.",
        fixes = { { "the plain number, and the value that C uses for nothing", "turned into an Option on the Rust side" }, { "Option<&T>, "
            .. "Option<Box<T>>, Option<extern \"C\" fn()>", "when it "
            .. "is a pointer that may be NULL: these are allowed" } } },
    { "slices have no C", rule = "slice", class = "C",
        text = "A slice is an address and a length in one value, and C has no such type: its prototype takes const T *v and size_t n. How Rust "
            .. "hands over the two words is not promised.",
        fixes = { { "*const T and a usize, v.as_ptr() and v.len() at the call", "nearly always" },
            { "std::slice::from_raw_parts(p, n) on the Rust side", "when C calls Rust" } } },
    { "CString", "CStr", rule = "cstring", class = "C",
        text = "A CString is Rust's owner of a C text, a pointer and a length; a C function wants the pointer alone.",
        fixes = { { "*const c_char, and .as_ptr() at the call", "when C only reads it: the CString must stay alive" }, { "*mut c_char, "
            .. "into_raw() and from_raw() later",
            "when C keeps it: it must come back to Rust to be freed, not to free()" } } },
    { "trait objects", rule = "dyn", class = "C",
        text = "A &dyn is an object's address and a table's. C passes the same as a function pointer and a void *ctx, written out.",
        fixes = { { "extern \"C\" fn(*mut c_void) and a *mut c_void", "for a callback" }, { "a Box of the Box, as a *mut c_void", "when C only "
            .. "keeps it and gives it back" } } },
    { "calling convention", rule = "callback", class = "C",
        text = "fn(i32) without extern \"C\" is called by Rust's own convention, which may change with every rustc. C calls by the platform's, "
            .. "and that the two agree for an int is luck.",
        fixes = { { "extern \"C\" fn(…) as the type, and on the function", "always" }, { "Option<extern \"C\" fn(…)>", "when C may pass NULL" } } },
    { "`char` type", rule = "char", class = "B", cwe = 197, bug = "truncated value",
        text = "Rust's char is a Unicode character in 32 bits; C's char is one byte. A C function that takes a char keeps the low byte: the "
            .. "euro sign, 0x20AC, arrives as 0xAC.",
        fixes = { { "c_char, and b'x' as c_char", "for C's char" }, { "u32", "for wchar_t on Linux, or char32_t" } } },
    { "()", rule = "unit", class = "C", text = "() is void, and C has no parameter of that type.",
        fixes = { { "leave it out", "always" } } },
    { "tuples", rule = "tuple", class = "C",
        text = "A tuple has its members in whatever order rustc likes, and C has no tuples.",
        fixes = { { "a #[repr(C)] struct", "always" }, { "two parameters", "when they are only passed" } } },
    { "enum has no representation", rule = "enum", class = "B", cwe = 188, bug = "value of another size",
        text = "C's enum is an int, 4 bytes here; an enum of Rust takes as little as 1 byte, and rustc chooses. C then reads bytes that nobody "
            .. "wrote.",
        fixes = { { "#[repr(C)] on the enum", "when C's is an enum of the same values" }, { "#[repr(u8)] or #[repr(i32)]", "when C stores it in "
            .. "a number of that size" },
            { "c_int, and try_from in Rust", "when C may pass other values: an enum must never hold one" } } },
    { "unspecified layout", rule = "struct", class = "B", cwe = 188, bug = "struct of another layout",
        text = "C lays out members in the order of their declaration; rustc sorts them as it likes, and has u8, u32, u8 in 8 bytes where C "
            .. "takes 12. The C side then reads another member, without a crash "
            .. "and without a word.",
        fixes = { { "#[repr(C)] above the struct", "nearly always: it is C's layout, padding included" }, { "an opaque *mut T", "when C only "
            .. "hands it back" } } },
}

-- A &str as the parameter of a function that C calls.
local STR_FROM_C = { rule = "str", class = "B", cwe = 130, bug = "length out of nowhere",
    text = "A &str is two words, an address and a length, and C, which passes a const char *, gives the first only. The second is whatever "
        .. "stood in the next register, so the text ends anywhere.",
    fixes = { { "*const c_char, and CStr::from_ptr(p).to_str()", "for a text with a 0 at its end" }, { "*const u8 and a usize, and "
        .. "std::slice::from_raw_parts", "when C passes (buf, n)" } } }

local function choose(f, kind)
    local words = ""
    for _, child in ipairs(f.d.children) do
        words = words .. child.message .. "\n"
    end
    for _, row in ipairs(CASES) do
        for _, pattern in ipairs(row) do
            if words:find(pattern, 1, true) or (pattern == "()" and kind == "()" or pattern:match("^[CO]") and kind:find(pattern, 1, true) == 1) then
                return row
            end
        end
    end
    return nil
end

local OWNERS = { String = "*const c_char, from a CString", Vec = "*mut T and a length, from as_mut_ptr() and len()", Box = "*mut T, from "
    .. "Box::into_raw" }

local function explain(f)
    local kind = f.message:match("uses type `([^`]+)`, which is not FFI%-safe")
    local row = kind and choose(f, kind)
    if not row then
        return nil
    end
    local written = shape.code(f.primary) or kind
    local defined = shape.child(f, "^the type is defined here")
    local owner = OWNERS[kind:match("^%a+")]
    local line = shape.line_text(f.primary)
    local name = line:match("fn%s+([%w_]+)")
    local into_c = f.message:match("extern` block") ~= nil
    local back = (source.around(f.primary) or ""):find("->", 1, true) ~= nil
    local way = into_c == back and " gets " .. lint.a(kind) .. " from C. " or (into_c and " hands " or " returns ") .. lint.a(kind) .. " to C. "
    if not into_c and row.rule == "str" then
        row = back and row or STR_FROM_C
    end
    local fixes = owner and row.rule == "struct" and { { owner, "which is what C can hold" }, { "#[repr(C)] struct with a pointer, a length and "
        .. "a free function", "when C is to own it for a while" } } or row.fixes
    local text = owner and row.rule == "struct" and say.q(kind) .. " is a struct of Rust's library whose members stand in no promised order. C "
        .. "cannot read them, nor may it free() what they own: that memory goes back "
        .. "to Rust's allocator." or row.text
    return lint.note(f, { rule = "FFI." .. (owner and row.rule == "struct" and "owner" or row.rule), step = "C has no " .. say.q(kind),
        steps = defined and { { defined, "declared", say.q(kind) .. " is declared here" } } or nil,
        story = (name and say.q(name) .. " on " or "The function on ") .. lint.at(f) .. (into_c and " is C's, and is declared with " or " is "
            .. "for C to call, and has ") .. say.q(written)
            .. (written:find(kind, 1, true) and "" or ", and in it " .. say.q(kind)) .. ", which C does not have.",
        in_c = (name and say.q(name) .. " on " or "The function on ") .. lint.at(f) .. way .. text,
        headline = say.q(kind) .. " is no type of C's", class = owner and row.rule == "struct" and "C" or row.class, cwe = not (owner and row.rule == "struct") and row.cwe or nil,
        c_bug = not (owner and row.rule == "struct") and row.bug or nil,
        twin = row.twin and into_c and row.twin { callee = name, line = f.primary.line } or nil, fixes = fixes })
end

-- The module for one of the two lints.
function M.module(code, where)
    return lint.module(code, {
        title = "A type that C does not have, " .. where,
        model = "Only what is #[repr(C)], a number, a raw pointer or an extern \"C\" fn has the same shape on both sides. rustc orders the "
            .. "members of all else as it likes.",
        in_c = "Two object files that disagree about a struct: the linker compares names only, and the wrong bytes are read.",
        class = "B", c_bug = "struct of another layout", cwe = 188,
        fixes = {
            { title = "#[repr(C)]", when = "for a struct or enum that both sides use" },
            { title = "*const c_char, from a CString", when = "for text" },
            { title = "a pointer and a length", when = "for a slice" },
        },
    }, explain)
end

return M
