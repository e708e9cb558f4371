-- E0608: [i] on something that has no elements.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_null"

local M = { code = "E0608", needs_subject = false }

M.page = {
    code = "E0608", title = "[i] on something that has no elements",
    model = "[i] is for arrays, slices, Vec and maps. A reference is a pointer to one object and has no second element; what may be several is a "
        .. "slice, with its length.",
    in_c = "p[i] is *(p + i) for any pointer, and nothing knows how many elements lie there. On a number or a struct C refuses it as well.",
    class = "C",
    fixes = {
        { title = "&[T] in place of &T", when = "when the caller has an array" },
        { title = "unsafe { *p.add(i) }", when = "for a raw pointer" },
        { title = ".0, .1", when = "for a tuple" },
        { title = ".nth(i)", when = "for an iterator" },
    },
    see = { exercises = {} },
}

-- The indexed expression: what stands before the bracket.
local function base_of(f)
    local before = source.around(f.primary)
    return before and before:match("([%a_][%w_.]*)%s*$")
end

-- Rows: pattern of the type, rule, what it is, C, class, cwe, bug, ways out.
local ROWS = {
    { "^%*", "ELEMENT.raw", "is a raw pointer, and nothing knows how many elements lie behind it",
        "p[i] in C is *(p + i), and past the end it reads whatever comes next. Here the same needs unsafe, so that somebody vouches for i.",
        { "C" }, { "std::slice::from_raw_parts(p, len), once, in unsafe", "when the length is known: each [i] is then checked" },
        { "unsafe { *p.add(i) }", "for C's p[i], with C's condition" } },
    { "^Option<", "ELEMENT.option", "may hold something to index, or nothing", "In C this is p[0] without a test for NULL.", { "A", 476,
        "null pointer dereference" },
        { "if let Some(v) = …", "when there may be nothing" }, { "? or .expect(\"why\") before the [", "when the caller, or nobody, "
            .. "deals with that" } },
    { "^Result<", "ELEMENT.option", "may hold something to index, or an error", "In C this is the buffer used before the return code "
        .. "was looked at.", { "B", 252, "unchecked return value" },
        { "if let Ok(v) = …", "when the failure is dealt with here" }, { "? or .expect(\"why\") before the [", "when the caller, or nobody, "
            .. "deals with that" } },
    { "^%(", "ELEMENT.tuple", "is a tuple: its fields may have different types, so no variable can choose one", "It is a struct in C, whose "
        .. "members have names and no index.", { "D" },
        { ".0, .1", "the number is written, not computed" }, { "an array, [T; N]", "when all have one type" } },
    { "Set<", "ELEMENT.set", "is a set, which has no order to count in", "C would have a hash table here, with no i-th entry either.", { "D" },
        { ".contains(&x)", "to ask for an element" }, { ".iter()", "to see all of them" }, { "Vec", "when the order matters" } },
    { "^&m?u?t?%s*[iuf]%d+$", "ELEMENT.ref", "is a reference to one number, not to the first of several", "In C a T * is both: p[1] compiles for "
        .. "the address of a single int and reads past it. The type "
        .. "for several is the slice, which brings its length.", { "C" }, { "&[T] in the signature", "when the caller has an array" },
        { "*x", "for the one value" } },
    { "^std::.-[<:]", "ELEMENT.iterator", "gives its elements one after another and stores none", "In C that is strtok() or readdir(): a state "
        .. "and the next element.", { "D" },
        { ".nth(i)", "for one of them, an Option" }, { ".collect::<Vec<_>>() first", "to come back to them" } },
    { "^Args", "ELEMENT.iterator", "gives its elements one after another and stores none", "It is argv[1] in C; here the arguments come from "
        .. "a function.", { "D" },
        { ".nth(1)", "for one of them, an Option" }, { "let args: Vec<String> = std::env::args().collect();", "for args[1], which panics when "
            .. "it is missing" } },
    { "^%u%a+<.*Iter", "ELEMENT.iterator", "gives its elements one after another and stores none", "In C that is strtok() or readdir(): a state "
        .. "and the next element.", { "D" },
        { ".nth(i)", "for one of them, an Option" }, { ".collect::<Vec<_>>() first", "to come back to them" } },
    { "^Split", "ELEMENT.iterator", "gives its elements one after another and stores none", "In C that is strtok() or readdir(): a state and the "
        .. "next element.", { "D" },
        { ".nth(i)", "for one of them, an Option" }, { ".collect::<Vec<_>>() first", "to come back to them" } },
    { "^Char", "ELEMENT.characters", "walks along the text and decodes one character after another: they differ in size, so none has an address to "
        .. "be computed from i", "s[i] is a byte in C, the i-th character only as long as all before it are ASCII.", { "B", 135,
        "a byte taken for a character" }, { ".next()", "for the first, an Option" }, { ".nth(i)", "for another; it walks there" },
        { "s.as_bytes()[i]", "when bytes are meant" } },
}
local WALKS = { Bytes = true, Lines = true, Windows = true, Chunks = true, ChunksExact = true, Rev = true, Map = true, Filter = true, Zip = true,
    Take = true, Skip = true, Enumerate = true }

-- The row's pattern of a type; that of an iterator stands for all that are named here.
local function fits(row, kind)
    return kind:find(row[1]) or row[1] == "^Split" and WALKS[kind:match("^(%u%a+)")]
end

function M.explain(f)
    local kind = f.message:match("^cannot index into a value of type `([^`]+)`")
    if not kind then
        return nil
    end
    local x = base_of(f)
    local what = (x and say.q(x) or "What stands before the [") .. " on " .. say.line(f.primary.line) .. " is of type " .. say.q(kind)
    for _, row in ipairs(ROWS) do
        if fits(row, kind) then
            local n = shape.open(f, row[2], "[ ] does not fit " .. say.q(kind))
            n:say((x and say.q(x) or "What stands before the [") .. " on " .. say.line(f.primary.line) .. ", of type " .. say.q(kind) .. ", "
                .. row[3] .. ".")
            n:in_c(row[4])
            for i = 6, #row do
                n:fix(row[i][1], row[i][2], row[2] == "ELEMENT.tuple" and i == 6 and n:offered("to access tuple element") or nil)
            end
            return n:close { headline = "there is no [i] on " .. say.q(kind), class = row[5][1], cwe = row[5][2], c_bug = row[5][3],
                twin = row[5][2] == 476 and twins.value { pointer = x, line = f.primary.line } or nil }
        end
    end
    local number = ints.is_int(kind) or ints.is_float(kind) or kind:match("^{") or kind == "bool" or kind == "char"
    local n = shape.open(f, number and "ELEMENT.number" or "ELEMENT.struct", "[ ] does not fit " .. say.q(kind))
    n:say(what .. (number and ", a plain value without elements." or ", and nobody has said what its elements are."))
    n:in_c("C says subscripted value is neither array nor pointer nor vector.")
    if number then
        n:fix("(x >> i) & 1", "for the i-th bit")
        n:fix("x.to_ne_bytes()[i]", "for the i-th byte; to_be_bytes and to_le_bytes name the order")
        n:fix("make it an array or a slice where it is declared", "when it should have been one")
    else
        n:fix("." .. "field[i]", "when the elements are in one of its fields")
        n:fix("impl Index for the type", "when [i] is clear to every reader")
    end
    return n:close { headline = "there is no [i] on " .. say.q(kind), class = "D" }
end

return M
