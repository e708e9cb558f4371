-- E0435: the length of an array comes from a variable.

local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "E0435", needs_subject = false }

M.page = {
    code = "E0435", title = "An array whose length is a variable",
    model = "The length of [T; N] is part of the type, so it must be a constant. An array of a length that is known when the program runs is a Vec.",
    in_c = "int a[n]; C99's VLA, on the stack. Nobody checks that n fits there, or that it is positive.",
    class = "C",
    fixes = {
        { title = "vec![0; n]", when = "when the length comes from outside" },
        { title = "const N: usize = …; and [0; N]", when = "when it is always the same" },
        { title = "a slice parameter, &mut [T]", when = "when the caller has the buffer" },
    },
    see = { exercises = {} },
}

-- The edit that makes vec![0; n] of a `let x = [0; n];`.
local function as_vec(f)
    local text, from = source.bounds(f.primary)
    local open = text and text:sub(1, from - 1):match("^%s*let%s+[%w_ ]-=%s*()%[[^%[%]]*;%s*$")
    if not open then
        return nil
    end
    local byte = f.primary.byte - (from - open)
    return { { file = f.primary.file, byte = byte, byte_end = byte, text = "vec!" } }
end

-- rustc's const in place of let, with the type that a length has.
local function as_const(n)
    local edits = n:offered("^consider using `const` instead of")
    for _, edit in ipairs(edits or {}) do
        edit.text = edit.text:gsub("/%* Type %*/", "usize")
    end
    return edits
end

function M.explain(f)
    local name = shape.code(f.primary)
    local parameter = shape.label(f, "^this would need to be a `const`")
    local made = shape.child(f, "^consider using `const` instead of") or parameter
    if not name then
        return nil
    end
    local text = shape.line_text(f.primary)
    local array = source.bound(text)
    local repeated = (source.around(f.primary) or ""):match(";%s*$")
    local n = shape.open(f, repeated and "INITIAL.length" or "INITIAL.value", "a constant has to stand here")
    shape.step(n, made, "made", say.q(name) .. " is a variable")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a variable" .. (made and " (" .. say.line(made.line) .. ")" or "") .. ", "
        .. "and a constant has to stand there.")
    if not repeated then
        n:in_c("In C that is static int n = x; and refused as well: the value must be known while it compiles.")
        n:fix("const for what is always the same", "nearly always", as_const(n))
        n:fix("let in place of const", "when it is computed at run time")
        return n:close { headline = say.q(name) .. " is no constant", class = "D" }
    end
    n:in_c((array and say.q(array) or "The array") .. " on " .. say.line(f.primary.line) .. " would be a VLA in C99, and for a small "
        .. "" .. say.q(name) .. " fine. Nobody "
        .. "asks whether it fits on the stack: a large one overruns the guard page, and a length of 0 or less is undefined behaviour (UBSan "
        .. "reports that). Rust's "
        .. "arrays have their length in the type; on the heap any length will do.")
    n:fix("vec![…; " .. name .. "]", "when the length comes from outside: malloc and memset, freed at the end of the scope", as_vec(f))
    n:fix(parameter and "a const parameter, fn f<const N: usize>" or "const in place of let for " .. name, parameter and "when each caller "
        .. "knows its length while compiling"
        or "when it is always the same", not parameter and as_const(n) or nil)
    n:fix("an array of the largest length, and a slice &a[.." .. name .. "]", "when the heap is not wanted: the slice is checked against it")
    return n:close { headline = "an array's length is a constant", class = "C" }
end

return M
