-- E0133: one of the operations that only unsafe code may do. In edition 2024 also a warning: the
-- body of an unsafe fn has to say where.

local facts = require "ferry.facts"
local globals = require "explain.globals"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_threads"
local unsafes = require "explain.unsafes"

local M = { code = "E0133", needs_subject = false }

M.page = {
    code = "E0133", title = "Something that only unsafe code may do",
    model = "unsafe marks what rustc cannot check: reading through a raw pointer, calling an unsafe function (C's among them), a static mut or "
        .. "an extern "
        .. "static, a union's field, assembly. Everything else is checked inside unsafe as well.",
    in_c = "The rules of C hold for this one operation: nobody checks the pointer, the type in the union, the other thread.",
    class = "C",
    fixes = {
        { title = "a safe way to the same end: a reference, a slice, an atomic, an enum", when = "nearly always" },
        { title = "unsafe { … } around that line, with a comment that says why it holds", when = "at the border to C and to hardware" },
    },
    see = { exercises = {} },
}

-- The line that moves `name` on along its list, where nothing in the file asks whether it is null.
local function walked(f, name)
    local src = f.d.source or ""
    local asked = not name or src:find("%f[%w_]" .. name .. "%.is_null%(") or src:find("%f[%w_]" .. name .. "%.as_%a+%(")
        or src:find("%f[%w_]" .. name .. "%s*[!=]=") or src:find("eq%(" .. name .. "%f[^%w_]")
    local _, to = src:find("%f[%w_]" .. (name or "") .. "%s*=%s*%(%*" .. (name or "") .. "%)%.")
    return not asked and to and select(2, src:sub(1, to):gsub("\n", "")) + 1 or nil
end

local function pointer(n, f, what, line)
    local text = shape.line_text(f.primary)
    local name = (shape.code(f.primary) or ""):match("^%(?%*+([%w_.]+)%)?$")
    local field = (select(2, source.around(f.primary)) or ""):match("^%.([%w_]+)")
    local stores = text:match("^%s*%(?%*[%w_.]+%)?[%w_.]*%s*[%+%-%*/|&^]?=[^=]")
    n:say(say.capital(what) .. " on " .. line .. " " .. (stores and "writes" or "reads") .. " through a raw pointer, and rustc does not know "
        .. "what it points to.")
    n:in_c("This is C's " .. (field and name and say.q(name) .. "->" .. field or "*" .. (name and say.q(name) or "p")) .. ", right if the pointer is "
        .. "not NULL, the object alive and the address aligned. A reference promises all three; " .. (name and say.q(name) or "a raw pointer")
        .. " promises none of them, so " .. line .. " has to say that somebody has thought about it.")
    local at = walked(f, name and name:match("^[%w_]+$"))
    if at then
        n:in_c(say.capital(say.line(at)) .. " moves " .. say.q(name) .. " on, and nothing asks whether it is NULL: where the list ends in NULL, C "
            .. "reads through it there, and with unsafe around it so does Rust.")
    end
    n:fix("a reference, " .. (stores and "&mut" or "& or &mut") .. ", as the parameter or the member", "when the object is Rust's: then rustc checks all three")
    n:fix((name or "p") .. (stores and ".as_mut(), and if let Some(r), *r = …" or ".as_ref(), and if let Some(r)"), "when it may be NULL: the test comes with "
        .. "the reference (" .. (stores and "as_mut" or "as_ref") .. " is unsafe too, but once)")
    return at and "A", at and 476, at and "null dereference"
end

local function static(n, f, what, line)
    local threads = (f.d.source or ""):find("thread::", 1, true) ~= nil
    n:say(say.capital(what) .. " on " .. line .. " is a static mut, which every function and every thread may change.")
    n:in_c(what .. " is C's global variable. " .. (threads and "This file starts threads: if two of them come by " .. line .. ", that is a data "
        .. "race, in C as here, and only a run under ThreadSanitizer or helgrind tells."
        or "With one thread it is right in C; with two it is a data race, and only a run under ThreadSanitizer or helgrind tells. A Rust function may be called from "
            .. "any thread unless its types forbid it."))
    local name = shape.code(f.primary)
    local kind = globals.type(f, name)
    if kind then
        globals.ways(n, name, kind)
    else
        n:fix("static … : AtomicI32 (or AtomicU64, AtomicBool, AtomicPtr), with fetch_add, load, store", "for a number, a flag or a pointer: no "
            .. "unsafe at all")
        n:fix("static … : Mutex<…>", "for anything larger, as Mutex::new is const")
    end
    n:fix("a struct that holds it, handed down as &mut", "when one thread is all there will be")
    return threads and "A" or "C", threads and 366 or nil, threads and "data race" or nil,
        threads and twins.global { subject = name and name:match("^[%w_]+$"), shared = f.primary.line } or nil
end

local function extern(n, _, what, line)
    n:say(say.capital(what) .. " on " .. line .. " is a variable that an object file of another language defines.")
    n:in_c("extern int " .. what .. "; is a promise about type and size, in C as here, and the linker compares names only: with the wrong type "
        .. "" .. line
        .. " reads other bytes than the C side has written. And that side may write to it at any time.")
    n:fix("a safe function that reads it in one place", "used everywhere else")
    n:fix("a getter function on the C side", "when that can be changed")
end

-- Where `name` is declared in the reader's file, and whether in an extern block.
local function declared(f, name)
    local at, outside, found, foreign = 0, true, nil, nil
    for row in ((f.d.source or "") .. "\n"):gmatch("([^\n]*)\n") do
        at = at + 1
        if row:match('extern%s+"?[%w-]*"?%s*{') then
            outside = false
        end
        if row:match("fn%s+" .. name .. "%s*[(<]") then
            found, foreign = at, not outside
        end
        if row:match("}%s*$") then
            outside = true
        end
    end
    return found, foreign
end

local function call(n, f, what, line)
    local full = f.message:match("^call to unsafe function `([^`]+)`") or ""
    local name = full:match("([%a_][%w_]*)$") or ""
    local row = unsafes.condition(full)
    local at, foreign = nil, nil
    if not row and name ~= "" then
        at, foreign = declared(f, name)
    end
    n:say(say.capital(what) .. " on " .. line .. " calls a function" .. (at and " of " .. say.line(at) or "") .. " that is right only under "
        .. "conditions which rustc cannot check.")
    if row then
        n:in_c("What " .. line .. " relies on is known from C: " .. row[2] .. ".")
        n:fix(row[3], row[4])
        return
    end
    n:in_c((foreign and say.q(name) .. " is a C function, and line " .. at .. " is its prototype, which nobody compares with the C side. "
        or at and say.q(name) .. " on " .. say.line(at) .. " is unsafe to call: what it relies on should stand in the comment above it. " or "")
        .. "C's functions have such conditions as well, in their manual page: a pointer that is not NULL, a buffer of that length, a text with "
        .. "its 0. Nobody checks "
        .. "them on " .. line .. " either; unsafe says that you have.")
    n:fix(foreign and "a safe function around " .. name .. ", with &CStr, & or slices as parameters" or "a safe function that checks the "
        .. "conditions and makes the call",
        "when it is called more than once: the conditions are then checked in one place")
    if foreign then
        n:fix("safe fn " .. name .. " in the unsafe extern block", "when it is right for every argument, as abs() or getpid() are")
    end
end

local function union(n, _, what, line)
    n:say(say.capital(what) .. " on " .. line .. " reads a member of a union, and rustc does not know which member was written last.")
    n:in_c("C reads the bytes as the type of that member, and so does " .. what .. ". For numbers that is a bit pattern, and fine in both; for "
        .. "a pointer, a bool or an enum it may be no "
        .. "value at all. The tag that a C programmer keeps beside the union is part of an enum in Rust.")
    n:fix("an enum with a field in each variant", "when the kind has to be known: the tag comes with it, and match looks at it")
    n:fix("f32::to_bits and from_bits, or to_ne_bytes", "for the bit pattern of a number")
end

local function feature(n, f, what, line)
    local wanted = (facts.child(f, "target feature") or { message = "" }).message:match("target features?: (.*)$")
    n:say(say.capital(what) .. " on " .. line .. " calls a function that uses instructions this program is not compiled for"
        .. (wanted and ": " .. wanted:gsub("[`%c]", "") .. "." or "."))
    n:in_c("It is __attribute__((target(\"avx2\"))): the caller has to know that the processor can do it. On one that cannot, " .. line .. " "
        .. "ends in SIGILL.")
    n:fix("is_x86_feature_detected!(\"…\") before the call", "as __builtin_cpu_supports in C, with a plain version for the rest")
    n:fix("-C target-feature, or target-cpu", "when the program only ever runs on such machines")
end

local function assembly(n, _, _, line)
    n:say("The assembly on " .. line .. " may do anything, and rustc reads only its operands.")
    n:in_c("As in C, what it clobbers and which memory it touches is as you declare it, and wrong declarations show elsewhere and later.")
    n:fix("a function from std::arch", "when there is an intrinsic for it")
end

-- The start of the message, rule, what tells it.
local CASES = {
    { "^dereference of raw pointer", "raw", pointer },
    { "^use of mutable static", "static", static },
    { "^use of extern static", "extern", extern },
    { "^call to unsafe function", "call", call },
    { "^access to union field", "union", union },
    { "^call to function .* with `#%[target_feature%]`", "feature", feature },
    { "^use of inline assembly", "asm", assembly },
}

-- In the body of an unsafe fn, since edition 2024.
local function in_unsafe_fn(f, case)
    local fn = shape.child(f, "^an unsafe function restricts its caller")
    local what, line = shape.name(f.primary, "the operation"), say.line(f.primary.line)
    local name = fn and (shape.code(fn) or shape.line_text(fn)):match("fn%s+([%w_]+)")
    local n = shape.open(f, "UNSAFE.in_unsafe_fn", "rustc cannot check this")
    shape.step(n, fn, "declared", "unsafe here is a demand on the callers")
    n:say(say.capital(what) .. " on " .. line .. " needs unsafe, and stands in " .. (name and say.q(name) or "an unsafe fn") .. " without a "
        .. "block of its own.")
    n:in_c("The two unsafes say different things. On " .. (fn and say.line(fn.line) or "the fn") .. " it is the comment over a C function: "
        .. "callers must see to it that the pointer is good. In the body it "
        .. "marks the line that relies on that, and " .. what .. " is one. C marks neither.")
    n:fix("unsafe { … } around " .. (shape.code(f.primary) or "this"):gsub("^%((.*)%)$", "%1") .. " alone, with a comment that names the "
        .. "caller's promise", "nearly always")
    n:fix("a block around the whole body", "when each of its lines is one", n:offered("^consider wrapping the function body"))
    n:fix("take unsafe away from the fn", "when it can check the conditions itself")
    return n:close { headline = case[2] == "raw" and "the line that uses the pointer says so itself" or "the line that does it says so "
        .. "itself", class = "C" }
end

function M.explain(f)
    for _, case in ipairs(CASES) do
        if f.message:match(case[1]) then
            if f.d.level == "warning" or facts.child(f, "^an unsafe function restricts its caller") then
                return in_unsafe_fn(f, case)
            end
            local n = shape.open(f, "UNSAFE." .. case[2], "rustc cannot check this")
            local what = shape.name(f.primary, "the code")
            local name = case[2] == "static" and shape.code(f.primary)
            local class, cwe, bug, made = case[3](n, f, what, say.line(f.primary.line))
            n:fix("unsafe { … } around this expression alone, with a comment that says why it holds", "when there is no safe way, as at the "
                .. "border to C")
            return n:close { headline = "only unsafe code may do this", class = class or "C", cwe = cwe, c_bug = bug, twin = made,
                exercises = { case[2] == "static" and "core/abs-static-counter" or nil }, cause = name and "static mut " .. name or nil }
        end
    end
    return nil
end

return M
