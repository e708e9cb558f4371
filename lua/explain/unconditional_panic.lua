-- The lint unconditional_panic: an index or a division that rustc can see to fail.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "unconditional_panic", needs_subject = false }

M.page = {
    code = "unconditional_panic", title = "This line always panics",
    model = "Each index is compared with the length, each divisor with zero. Where rustc can see the outcome, it says so before the program runs.",
    in_c = "A read or write past the end of the array, a division by zero: ASan and UBSan report them, plain C does what happens.",
    class = "A", c_bug = "out-of-bounds access", cwe = 125,
    fixes = {
        { title = "correct the index", when = "when it is one too large" },
        { title = "v.get(i), checked_div", when = "when the value comes from outside" },
    },
    see = { exercises = {} },
}

local function index(f, length, at)
    local n = shape.open(f, "PANIC.index", "index " .. at .. " of " .. length .. " elements")
    n:say(say.capital(shape.name(f.primary, "the index")) .. " on " .. say.line(f.primary.line) .. " asks for element " .. at .. " of an array that has "
        .. length .. (tonumber(at) == tonumber(length) and "; the last one is " .. tonumber(length) - 1 .. "." or "."))
    n:in_c("In C that is the memory behind the array: on the stack mostly the next variable. gcc may mention it with -O2 -Wall, ASan reports it when the line "
        .. "runs.")
    n:fix("correct the index", "nearly always")
    n:fix(".get(i), which gives an Option", "when the index comes from outside")
    n:fix("for x in &v, or .last()", "when the index was only a way to get there")
    return n:close { headline = "the index is past the end", class = "A", cwe = 125, c_bug = "out-of-bounds access" }
end

function M.explain(f)
    local label = f.primary.label or ""
    local length, at = label:match("^index out of bounds: the length is (%d+) but the index is (%d+)")
    if length then
        return index(f, length, at)
    elseif not label:match("by zero$") and not label:match("divisor of zero$") then
        return nil
    end
    local n = shape.open(f, "PANIC.zero", "the divisor is 0")
    n:say(say.capital(shape.name(f.primary, "the division")) .. " on " .. say.line(f.primary.line) .. " divides by 0; rustc has followed the value there.")
    n:in_c("In C that is undefined behaviour, on x86 a SIGFPE; UBSan reports it when the line runs.")
    n:fix("test the divisor first", "when it can be 0")
    n:fix("checked_div, which gives an Option", "when the caller should decide")
    return n:close { headline = "a division by zero", class = "A", cwe = 369, c_bug = "division by zero" }
end

return M
