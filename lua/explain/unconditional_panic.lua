-- The lint unconditional_panic: an index or a division that rustc can see to fail.

local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

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
    twin = twins.index { index = 3, length = 3 },
    see = { exercises = {} },
}

local function index(f, length, at)
    local n = shape.open(f, "PANIC.index", "index " .. at .. " of " .. length .. " elements")
    n:say(say.capital(shape.name(f.primary, "the index")) .. " on " .. say.line(f.primary.line) .. " asks for element " .. at .. " of an array "
        .. "that has "
        .. length .. (tonumber(at) == tonumber(length) and "; the last one is " .. tonumber(length) - 1 .. "." or "."))
    local subject, name = (shape.code(f.primary) or ""):match("^([%a_][%w_]*)%[([%w_]*)%]$")
    local _, after = source.around(f.primary)
    local stores = (after or ""):match("^%s*[%+%-%*/|&^]?=[^=]") ~= nil
    n:in_c("In C " .. say.line(f.primary.line) .. (stores and " writes" or " reads") .. " the memory behind "
        .. "" .. (subject and say.q(subject) or "the array") .. ": on the stack mostly the next variable. gcc may mention it with -O2 "
        .. "-Wall; UBSan and ASan report it when the line runs.")
    n:fix("correct the index", "nearly always")
    n:fix(".get(i), which gives an Option", "when the index comes from outside")
    n:fix("for x in &v, or .last()", "when the index was only a way to get there")
    return n:close { headline = "the index is past the end", class = "A", cwe = stores and 787 or 125, c_bug = stores and "write past the "
        .. "end" or "read past the end",
        twin = twins.index { subject = subject, name = name and name:match("^[%a_]") and name or nil, index = at, length = length, line = f.primary.line, stores = stores } }
end

-- The least number divided by -1: the quotient is one more than the type holds.
local function least(f, label)
    local kind, op, right = label:match("`([iu]%w+)::MIN ([/%%]) (%-1_%w+)`")
    if not kind then
        return nil
    end
    local n = shape.open(f, "PANIC.least", "the quotient does not fit")
    n:say(say.capital(shape.name(f.primary, "the division")) .. " on " .. say.line(f.primary.line) .. " divides the least number by -1, and "
        .. "there is one negative number more than positive ones.")
    n:in_c("In C " .. say.line(f.primary.line) .. " is undefined behaviour: x86 raises SIGFPE, the signal of a division by zero. UBSan reports "
        .. "it when the line runs.")
    n:fix("a wider type", "when the least number can come")
    n:fix("checked_div or checked_rem", "when the caller should decide")
    n:fix("wrapping_div", "when the least number is to stay as it is")
    return n:close { headline = "the quotient does not fit into " .. kind, class = "A", cwe = 190, c_bug = "signed integer overflow",
        twin = op == "/" and twins.overflow { kind = kind, left = kind .. "::MIN", op = op, right = right, result = source.bound(shape.line_text(f.primary)), line = f.primary.line } or nil }
end

function M.explain(f)
    local label = f.primary.label or ""
    local length, at = label:match("^index out of bounds: the length is (%d+) but the index is (%d+)")
    if length then
        return index(f, length, at)
    elseif label:match("^attempt to compute `.-`, which would overflow") then
        return least(f, label)
    elseif not label:match("by zero$") and not label:match("divisor of zero$") then
        return nil
    end
    local n = shape.open(f, "PANIC.zero", "the divisor is 0")
    n:say(say.capital(shape.name(f.primary, "the division")) .. " on " .. say.line(f.primary.line) .. " divides by 0; rustc has followed the "
        .. "value there.")
    local x, op, y = (shape.code(f.primary) or ""):match("^([%w_]+)%s*([/%%])=?%s*([%w_]+)$")
    n:in_c("In C " .. say.line(f.primary.line) .. " is undefined behaviour, on x86 a SIGFPE; UBSan reports it when the line runs. Floating "
        .. "point is another matter: there the result is infinity or NaN, in C and here.")
    n:fix("test the divisor first", "when it can be 0")
    n:fix("checked_div, which gives an Option", "when the caller should decide")
    return n:close { headline = "a division by zero", class = "A", cwe = 369, c_bug = "division by zero",
        twin = twins.divide { dividend = x and x:match("^[%a_]") and x or nil, divisor = y and y:match("^[%a_]") and y or nil, op = op or (label:match("remainder") and "%" or "/"),
            result = source.bound(shape.line_text(f.primary)), line = f.primary.line } }
end

return M
