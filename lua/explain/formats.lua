-- The format string of println! and its kin: rustc gives its mistakes no code.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "formats", needs_subject = false }

local function at(f)
    return say.line(f.primary.line)
end

-- rustc's edits, where {} prints the same as C's conversion does: no width, no float, no %%. The \n goes
-- as well where println! ends the line.
local function braces(n, f)
    local text = shape.line_text(f.primary)
    local edits = n:offered("^format specifiers use curly braces")
    if not edits or text:gsub("%%[hlz]*[disucxX]", ""):find("%", 1, true) then
        return nil
    end
    local stop = text:match("println!%(") and text:find('\\n",', 1, true)
    if stop then
        local _, from = source.bounds(f.primary)
        local byte = f.primary.byte - from + stop
        for _, edit in ipairs(edits) do
            if edit.byte < byte + 2 and edit.byte_end > byte then
                return nil
            end
        end
        edits[#edits + 1] = { file = f.file, byte = byte, byte_end = byte + 2, text = "" }
    end
    return edits
end

local function printf(f)
    local text = shape.line_text(f.primary)
    local n = shape.open(f, "FORMAT.printf", "no {} stands for this")
    n:say("The format on " .. at(f) .. " has printf's conversions. To Rust % is a character as any other, so the arguments behind it have no "
        .. "place where they would be printed.")
    n:in_c("printf() believes the letters: %d for a size_t or %s for a number is undefined behaviour, which gcc -Wall mentions where the format is a "
        .. "literal. {} takes the type from the argument, so there is nothing to get wrong.")
    n:fix("{} for each %d, %s, %u or %c" .. (text:match('println!%(.*\\n",') and "; the \\n goes, as println! ends the line" or ""), "for the usual form; "
        .. "%% is one % here", braces(n, f))
    n:fix("{:x}, {:02x}, {:.2}, {:>8}", "for %x, %02x, %.2f and %8s; text stands left in its field here, unless > is written")
    return n:close { headline = "{} is printf's % here, and knows the type itself", class = "D" }
end

local function extra(f)
    local n = shape.open(f, "FORMAT.extra", "no {} stands for this")
    n:say(say.capital(shape.name(f.primary, "an argument")) .. " on " .. at(f) .. " is passed, and the format has no {} for it.")
    n:in_c("printf() evaluates such an argument and prints nothing of it; gcc says so with -Wall (-Wformat-extra-args).")
    n:fix("{} in the format", "where it is to be printed", n:offered("consider adding a format specifier"))
    n:fix("take the argument out", "when it is left over")
    return n:close { headline = "an argument that is not printed", class = "D" }
end

local function few(f, wants, has)
    local n = shape.open(f, "FORMAT.few", "what this prints is not passed")
    n:say("The format on " .. at(f) .. " has " .. wants .. " {}, and " .. (has:match("no$") and "no argument" or has:match("%d+") .. (has:match("%d+") == "1" and " argument"
        or " arguments")) .. " behind it.")
    n:in_c("printf() would take whatever lies in the argument's place, and for %s follow it as a pointer; gcc says so with -Wall where the format is "
        .. "a literal.")
    n:fix("pass what is missing", "nearly always")
    n:fix("{{}} for the braces themselves", "when they are to be printed")
    return n:close { headline = "a {} without an argument", class = "D" }
end

local TRAITS = { d = "{}", i = "{}", u = "{}", s = "{}", c = "{}", f = "{}, or {:.6} for C's six decimals", g = "{}", ld = "{}", lu = "{}", zu = "{}" }

local function letter(f, trait)
    local to = TRAITS[trait]
    if not to then
        return nil
    end
    local n = shape.open(f, "FORMAT.letter", "no conversion has this letter")
    n:say("The conversion on " .. at(f) .. " ends in printf's letter " .. trait .. ".")
    n:in_c("In C the letter tells printf() the type of the argument, and it has to be right. Here the type is known; a letter only chooses another "
        .. "form: x, X, o, b and e, and ? for debugging.")
    n:fix(to, "for C's %" .. trait)
    return n:close { headline = "the type needs no letter", class = "D" }
end

function M.explain(f)
    local wants, has = f.message:match("^(%d+) positional arguments? in format string, but (.-) arguments?[%a ]*$")
    local trait = f.message:match("^unknown format trait `(%a+)`")
    if facts.child(f, "^printf formatting is not supported") then
        return printf(f)
    elseif f.message == "argument never used" or f.message == "multiple unused formatting arguments" then
        return extra(f)
    elseif wants then
        return few(f, wants, has)
    end
    return trait and letter(f, trait) or nil
end

return M
