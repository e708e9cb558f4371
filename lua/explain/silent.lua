-- C habits that compile and mean something else (ferry.silent finds them): nothing refuses them, so
-- the notes say what the program does now, in place of what stood in C.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "silent", needs_subject = false }

local function label(f, i)
    return f.d.spans[i] and f.d.spans[i].label or ""
end

local HOW = {}

function HOW.assignment_chain(f)
    local outer, inner = label(f, 1), label(f, 2)
    local n = shape.open(f, "SILENT.assign", say.q(outer) .. " gets ()")
    shape.step(n, f.d.spans[2], "changed", "this assignment has the value ()")
    n:say("The inner assignment on " .. say.line(f.d.spans[2].line) .. " stores into " .. say.q(inner) .. " and has no value of its own: it is (), and that is "
        .. "what " .. say.q(outer) .. " gets.")
    n:in_c("In C an assignment has the value that it stored, so both variables get it. rustc does not object as long as no use of "
        .. say.q(outer) .. " asks for a number.")
    n:fix("two statements, the inner one first", "always")
    n:fix("let (mut a, mut b) = (0, 0);", "for several variables with one value")
    return n, "an assignment has no value"
end

function HOW.octal_literal(f)
    local digits = label(f, 1)
    local text = shape.code(f.primary) or digits
    local n = shape.open(f, "SILENT.octal", say.q(text) .. " is decimal")
    n:say(say.q(text) .. " on " .. say.line(f.primary.line) .. " is the decimal number " .. digits .. ": a zero in front means nothing here.")
    n:in_c("In C it makes the number octal, so this would be " .. tonumber(digits, 8) .. ". The mode of a file is where it is met most.")
    n:fix("0o" .. digits, "for the octal number")
    n:fix(digits .. ", without the zero", "for the decimal one")
    return n, "a leading zero is not octal"
end

function HOW.octal_escape(f)
    local octal = label(f, 1)
    local hex = ("\\x%02x"):format(tonumber(octal, 8))
    local n = shape.open(f, "SILENT.escape", "the escape ends after the 0")
    n:say("In the string on " .. say.line(f.primary.line) .. " \\0 is a NUL, and the " .. octal:sub(2) .. " behind it is text: Rust has no octal escapes.")
    n:in_c("In C \\" .. octal .. " is one character, " .. hex .. (octal == "033" and ", the escape that starts a terminal's control sequence." or "."))
    n:fix(hex, "for the same character")
    n:fix("\\0 and \\x" .. ("%02x"):format(octal:byte(2)) .. " for the digit", "when a NUL and digits are meant")
    return n, "there are no octal escapes"
end

function HOW.descending_range(f)
    local turned = label(f, 1)
    local text = shape.name(f.primary, "the range")
    local n = shape.open(f, "SILENT.range", "this range is empty")
    n:say("The range " .. text .. " on " .. say.line(f.primary.line) .. " starts above its end, so it is empty, and the loop makes no pass.")
    n:in_c("C's for counts down as readily as up, with i-- as its third part. A range only counts up; rev() turns it round.")
    n:fix("for i in (" .. turned .. ").rev()", turned:find("=", 1, true) and "to count down"
        or "to count down; the end that is left out is the upper one, as in i = n; i-- > 0")
    return n, "a range does not count down"
end

function HOW.reference_arithmetic(f)
    local name, sum = label(f, 1), shape.code(f.primary)
    local from = f.d.spans[2]
    local n = shape.open(f, "SILENT.pointer", "the value is read, and added to")
    shape.step(n, from, "borrowed", say.q(name) .. " is a reference")
    n:say(say.q(name) .. " of " .. say.line(from.line) .. " is a reference, and " .. (sum and say.q(sum) or "the sum") .. " on " .. say.line(f.primary.line)
        .. " adds to the number behind it: + reads through a reference by itself.")
    n:in_c("In C it is the address of another element. A reference points to one object and does not move; the elements around it are reached through the "
        .. "slice.")
    n:fix("keep the index: &a[i + 1]", "for a neighbour; the index is checked")
    n:fix("for x in &a, or .iter().skip(n)", "for a walk")
    n:fix("*" .. name .. " + …, with the star", "when the value is meant")
    return n, "a reference does not move"
end

function M.explain(f)
    local how = HOW[f.code]
    if not how then
        return nil
    end
    local n, headline = how(f)
    return n:close { headline = headline, class = "B", c_bug = nil }
end

return M
