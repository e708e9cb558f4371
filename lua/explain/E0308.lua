-- E0308: a value of another type than the one wanted. Most of these are conversions that C
-- does without a word; the pair of types decides which.

local absent = require "explain.absent"
local arguments = require "explain.arguments"
local buffers = require "explain.buffers"
local cows = require "explain.cows"
local forms = require "explain.forms"
local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local nominal = require "explain.nominal"
local numbers = require "explain.numbers"
local objects = require "explain.objects"
local operators = require "explain.operators"
local patterns = require "explain.patterns"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "E0308", needs_subject = false }

M.page = {
    code = "E0308", title = "A value of one type where another is wanted",
    model = "Nothing converts by itself: no usual arithmetic conversions, no array that decays to a pointer, no number as a condition, no "
        .. "NULL in place of a pointer. Taking an address, reading through a pointer and changing a width are all written down.",
    in_c = "C converts between numbers without a word (-Wconversion mentions some of it) and warns where pointers and objects are mixed up.",
    class = "B", c_bug = "truncated value", cwe = 197,
    fixes = {
        { title = "use one type from the start", when = "when both values are the same quantity" },
        { title = "convert: from and into where nothing is lost, try_from where something may be", when = "at the border of two types" },
        { title = "& or *", when = "when a pointer was given for an object, or the other way round" },
        { title = "as", when = "when C's cast, with its loss, is meant" },
    },
    see = { exercises = {} },
}

local function is_integer(name)
    return ints.is_int(name) or name == "{integer}"
end

local function is_float(name)
    return ints.is_float(name) or name == "{float}"
end

local function wraps(name)
    return name:match("^Option<") or name:match("^Result<")
end

local function numeric(name)
    return is_integer(name) or is_float(name)
end

-- Is the place the right operand of an operator? An assignment is none.
local function behind_operator(f)
    local before = source.around(f.primary) or ""
    return before:match("[%w_%)%]]%s*[%+%-%*/%%&|%^<>]%s*$") or before:match("[%w_%)%]]%s*[<>=!]=%s*$")
end

-- The rule for a pair of types; the first that fits.
local function choose(f, wanted, found)
    if f.message:find("have incompatible types", 1, true) then
        return objects.arms
    end
    local from = nominal.in_from(f, wanted, found)
    if from then
        return from
    end
    local early = forms.early(f, wanted, found)
    if early or (wanted .. found):find("[`%c]") then
        return early
    elseif numeric(wanted) and numeric(found) and behind_operator(f) then
        return operators.operands
    elseif wanted == "bool" then
        return numbers.truth
    elseif ints.is_int(wanted) and ints.is_int(found) then
        return numbers.widths
    elseif is_float(wanted) and (is_integer(found) or is_float(found)) or is_integer(wanted) and is_float(found) then
        return numbers.floats
    elseif wanted == "()" then
        return absent.unwanted
    elseif found == "()" then
        return absent.missing
    elseif wraps(wanted) and not wraps(found) then
        return absent.wrap
    elseif wraps(found) and not wraps(wanted) then
        return absent.unwrap
    end
    return cows.choose(wanted, found) or buffers.choose(f, wanted, found) or objects.choose(f, wanted, found) or forms.late(f, wanted, found)
end

function M.explain(f)
    local wanted, found = mismatch.pair(f)
    if (f.primary.label or ""):match("^expected an array with a size of") then
        return objects.length(f)
    elseif f.message:match("^arguments to this") then
        return arguments.types(f)
    elseif shape.label(f, "^this expression has type") and not f.message:find("incompatible", 1, true) then
        local letters = (wanted == "u8" and found == "char") or (wanted == "char" and (found or ""):match("str$"))
        return letters and objects.choose(f, wanted, found)(f, wanted, found, { kind = "none" }) or patterns.mismatch(f, wanted, found)
    elseif not wanted then
        return nil
    end
    local items = patterns.items(f, found)
    if items then
        return items
    end
    local rule = choose(f, wanted, found)
    return rule and rule(f, wanted, found, mismatch.origin(f))
end

return M
