-- E0133: one of the operations that only unsafe code may do.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0133", needs_subject = false }

M.page = {
    code = "E0133", title = "Something that only unsafe code may do",
    model = "unsafe marks five things that rustc cannot check: reading through a raw pointer, calling an unsafe function (C's among them), a "
        .. "static mut, a union's field, an unsafe trait. Everything else is checked inside unsafe as well.",
    in_c = "The rules of C hold for this one operation: nobody checks the pointer, the type in the union, the other thread.",
    class = "C",
    fixes = {
        { title = "a safe way to the same end: a reference, a slice, an atomic, an enum", when = "nearly always" },
        { title = "unsafe { … } around that line, with a comment that says why it holds", when = "at the border to C and to hardware" },
    },
    see = { exercises = {} },
}

-- The start of the message, rule, story, C's side, the safe way.
local CASES = {
    { "^dereference of raw pointer", "RAW", "reads or writes through a raw pointer, which may be null, dangling or not aligned",
        "Every pointer in C is one of these. In Rust only this kind is, and the line that uses it has to say so.",
        { "a reference, & or &mut", "when the object is known to live: rustc then checks that" } },
    { "^use of mutable static", "STATIC", "uses a static mut, a variable that every thread may change",
        "It is C's global variable. Two threads that count in it are a data race, and ThreadSanitizer is the only one to tell.",
        { "static N: AtomicU32, or a Mutex", "when several functions or threads change it" } },
    { "^use of extern static", "EXTERN", "reads a variable that another language's object file defines",
        "extern int x; is a promise about type and size that the linker does not check.", { "a safe function around it", "used everywhere else" } },
    { "^call to unsafe function", "CALL", "calls a function that has conditions of its own",
        "C's functions have such conditions too, in their manual page: a pointer that is not NULL, a buffer of that length. Nobody checks them.",
        { "a safe function that checks the conditions and makes the call", "when it is called more than once" } },
    { "^access to union field", "UNION", "reads a member of a union, and nobody knows which one was written last",
        "C reads the bytes as the other type. For numbers that is merely a bit pattern, for a pointer or a bool it is not.",
        { "an enum with a field in each variant", "when the kind has to be known: the tag comes with it" },
    },
}

function M.explain(f)
    for _, case in ipairs(CASES) do
        if f.message:match(case[1]) then
            local threads = case[2] == "STATIC" and (f.d.source or ""):find("thread::", 1, true)
            local n = shape.open(f, "UNSAFE." .. case[2]:lower(), "rustc cannot check this")
            n:say(say.capital(shape.name(f.primary, "the code")) .. " on " .. say.line(f.primary.line) .. " " .. case[3]
                .. ". rustc cannot check that, so it wants unsafe around it.")
            n:in_c(case[4])
            n:fix(case[5][1], case[5][2])
            if case[2] == "UNION" then
                n:fix("f32::to_bits and from_bits, or to_ne_bytes", "for the bit pattern of a number")
            end
            n:fix("unsafe { … } around this expression alone, with a comment that says why it holds", "when there is no safe way, as at the "
                .. "border to C")
            return n:close { headline = "only unsafe code may do this", class = threads and "A" or "C",
                cwe = threads and 366 or nil, c_bug = threads and "data race" or nil }
        end
    end
    return nil
end

return M
