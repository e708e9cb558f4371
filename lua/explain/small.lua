-- Lints of rustc's about single C habits: one row each, as in explain.clippy.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- rule, title, step, C's side ($x the code, $at its line, $other the line of the label), fixes; class D unless given; label: a span to list.
local LINTS = {
    useless_ptr_null_checks = { "NULL.reference", "A test whether a reference is NULL", "a reference is never NULL",
        "In C every pointer may be NULL, so one tests. $x on $at comes from a reference, which is the address of an object: the answer is "
            .. "always false, and the compiler drops the test. A pointer that may be NULL is an Option.",
        { { "take the test out", "for a reference" }, { "Option<&T>, and if let Some(r)", "when it may be absent" } } },
    invalid_nan_comparisons = { "NAN.equal", "A comparison with NaN", "NaN equals nothing, itself included",
        "In C x == NAN is never true either, and gcc says nothing, not even with -Wall -Wextra; isnan(x) is the test. $x on $at has one answer "
            .. "for every number.",
        { { ".is_nan()", "always", "is_nan" } }, class = "B", cwe = 570, bug = "condition that never changes" },
    unpredictable_function_pointer_comparisons = { "ADDRESS.function", "A comparison of function pointers", "two functions may have one "
        .. "address, and one function two",
        "C promises that different functions have different addresses, and $x is how one recognises a callback there. rustc may merge equal "
            .. "bodies and may have a generic function twice, so the answer on $at depends on the build.",
        { { "an enum or an id beside the callback", "when it decides something" }, { "std::ptr::fn_addr_eq", "when a wrong answer only costs "
            .. "time", "fn_addr_eq" } }, class = "C" },
    unnecessary_transmutes = { "BITS.transmute", "transmute for what a function does", "there is a safe function for this",
        "It is C's memcpy between a float and an integer, or the union, or the pointer cast that breaks the aliasing rules. $x on $at has a "
            .. "name that needs no unsafe.",
        { { "the function that rustc names", "always", "^replace this with" } } },
    clashing_extern_declarations = { "FFI.clash", "Two prototypes of one C function", "another prototype than before",
        "In C two prototypes in one file that differ are an error (conflicting types), and in two files nobody compares them. Here the one on "
            .. "$at and that on $other are for one symbol, and at most one is right: the other passes "
            .. "a value of another width.", { { "one declaration, and use for the rest", "always" }, { "bindgen", "when there is a "
            .. "header" } }, class = "B", cwe = 686, bug = "argument of the wrong type",
        label = "previously declared here" },
    missing_abi = { "FFI.abi", "extern without a convention", "C's calling convention is meant here", "extern alone on $at means extern \"C\": "
        .. "the platform's calling convention, as a C compiler uses it. Others exist (\"system\"), so it is written down.",
        { { "extern \"C\"", "always", "^explicitly specify" } } },
    invalid_null_arguments = { "NULL.argument", "NULL for a pointer that must lead somewhere", "this argument is null",
        "memcpy(p, NULL, 0) is undefined in C as well, even for 0 bytes; gcc warns where it sees it (-Wnonnull). $x on $at gets the null "
            .. "pointer of $other.",
        { { "NonNull::dangling().as_ptr()", "for an empty range" }, { "&[]", "for an empty slice" }, { "a test before it", "when the pointer "
            .. "comes from C" } }, class = "C", label = "^null pointer originates" },
    dangerous_implicit_autorefs = { "UNSAFE.autoref", "A reference that nobody wrote", "a reference to the target is made here",
        "In C $x would only follow the pointer. Here the method takes a reference, so one is made on $at from the raw pointer without a sign: "
            .. "it promises that the object lives, is aligned and that nobody else writes meanwhile.",
        { { "a method of the raw pointer itself, or &raw", "when only the address or the length is wanted" }, { "an explicit & around "
            .. "it", "when all that holds", "make it explicit" } }, class = "C" },
    noop_method_call = { "COPY.pointer", "A clone that copies a pointer", "the pointer is copied, not the text",
        "It is q = p;, where strdup(p) was meant: $x on $at gives a second pointer to the same object, as the object itself cannot be cloned.",
        { { ".to_owned()", "for a copy of one's own" }, { "leave it away", "when a pointer is enough", "^remove this redundant call" } } },
    redundant_semicolons = { "STYLE.semicolon", "A semicolon of its own", "an empty statement", "An empty statement, as in C. The one that "
        .. "hurts in C, if (x); or while (x); cannot be written here: a body has braces.",
        { { "take it out", "always", "^remove" } } },
    unused_labels = { "FLOW.label", "A label that nobody uses", "no break or continue names it", "gcc has -Wunused-label for it. A label here "
        .. "names a loop, for break and continue, or a block, for break; there is no goto that could use the one on $at.",
        { { "take it out", "when left over" }, { "break with the label", "when the outer loop was meant" } },
        block = { { "take it out", "when left over: a block ends its variables without a name" }, { "break with the label", "when the block was to be left "
            .. "early" } } },
}

-- The C side with its slots filled; a sentence starts with a capital.
function M.fill(text, x, at, other)
    return (say.fill(text, { x = x, at = at, other = other }):gsub("%. the ", ". The "))
end

local function explain(f)
    local row = LINTS[f.code]
    local span = row.label and shape.label(f, row.label)
    if row.label and not span then
        return nil
    end
    local x, at = lint.what(f), lint.at(f)
    return lint.note(f, { rule = row[1], step = row[3], steps = span and { { span, "declared", row.label:match("null") and "it comes from "
        .. "here" or "the other one" } } or nil,
        story = say.capital(x) .. " on " .. at .. ": " .. row[3] .. ".", in_c = M.fill(row[4], x, at, span and say.line(span.line) or ""),
        headline = row[3], class = row.class, cwe = row.cwe, c_bug = row.bug,
        fixes = row.block and shape.line_text(f.primary):match(":%s*{") and row.block or row[5] })
end

function M.module(code)
    local row = LINTS[code]
    local fixes = {}
    for i, fix in ipairs(row[5]) do
        fixes[i] = { title = fix[1], when = fix[2] }
    end
    return lint.module(code, { title = row[2], model = say.capital(row[3]) .. ".", in_c = M.fill(row[4], "the expression", "that "
        .. "line", "another line"),
        class = row.class or "D", cwe = row.cwe, c_bug = row.bug, fixes = fixes }, explain)
end

return M
