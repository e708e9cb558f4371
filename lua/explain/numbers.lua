-- E0308 between number types and where a bool is wanted: C converts without a word.

local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local operators = require "explain.operators"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = {}

-- The N of [T; N].
local function in_array_length(f)
    local before, after = source.around(f.primary)
    return before ~= nil and before:match("%[[^%[%]]*;%s*$") ~= nil and after:match("^%s*%]") ~= nil and before:match(":%s*&?%[[^%[%]]*$") ~= nil
end

-- Where the low bits are meant, by the expression: why, and the edit. A complement has all high bits
-- set, so that a check on it fails for every small number; a mask has none.
local function low_bits(f, wanted)
    local code = shape.code(f.primary) or ""
    local p = f.primary
    if code:match("^![%w_%.]+$") then
        return "as the high bits of a complement are ones that nobody wants: C's cast, which keeps the low ones",
            { { file = f.file, byte = p.byte_end, byte_end = p.byte_end, text = " as " .. wanted } }
    elseif code:match("^[%w_%.]+%s*&%s*0[xb][%x_]+$") then
        return "as the mask has chosen the bits: C's cast, which keeps the low ones",
            { { file = f.file, byte = p.byte, byte_end = p.byte, text = "(" },
            { file = f.file, byte = p.byte_end, byte_end = p.byte_end, text = ") as " .. wanted } }
    end
    return nil
end

-- What C's cast makes of a number whose sign does not fit.
local function keeps(found, wanted)
    return ints.bits(found) < ints.bits(wanted) and "for C's result: the sign is extended, so that -1 becomes " .. ints.top(wanted)
        or "for C's result: the bits stay, and count differently"
end

-- Two integer types.
function M.widths(f, wanted, found, o)
    if (f.d.type or ""):match("^&") then
        return operators.mixed(f, wanted, f.d.type)
    end
    local c = ints.convert(found, wanted)
    local n = mismatch.open(f, "WIDTH." .. c.kind, found, o, wanted)
    local value = mismatch.value(f)
    mismatch.tell(n, f, found, o, wanted)
    local under = source.under(f.primary) or ""
    local narrow = c.kind == "widen" and ints.bits(found) < 32
    local shift = narrow and under:find("<<", 1, true)
    local op = narrow and under:sub(1, shift and shift - 1 or -1):match("[%w_%)%]]%s*([%+%-%*]+)%s*[%w_(]") or shift and "<<"
    if op then
        n.rule = "WIDTH.promoted"
        n:in_c("C promotes both operands of " .. op .. " to int before it computes, so nothing overflows there. Rust computes in " .. found
            .. " and widens afterwards: by then the high bits are "
            .. "gone, or the program has panicked.")
        n:fix("convert the operands, " .. wanted .. "::from(a) " .. op .. " …", "to compute in the wide type, as C does")
        n:fix("declare them as " .. wanted, "when they are never stored narrow")
    elseif c.kind == "widen" then
        n:in_c("C would " .. c.text .. ", and this line is fine there; Rust converts no number type into another by itself, so that the "
            .. "conversions which lose something stand out.")
        local from = ints.from_exists(found, wanted)
        if under:find("%f[%w]as " .. wanted .. "%f[^%w]") and under:find("[%+%-%*/%%&|^]") then
            n.rule = "WIDTH.first"
            n:fix((from and wanted .. "::from(…)" or "as " .. wanted) .. " around the first operand", "as it decides the type of the whole, and the others are "
                .. wanted .. " already")
            n:fix("declare it as " .. wanted, "when it is never stored narrow")
            return n:close { headline = "the first operand decides: " .. say.q(found), class = c.class }
        elseif in_array_length(f) then
            n.rule = "WIDTH.length"
            n:fix("declare " .. (shape.is_name(f.primary) and shape.code(f.primary) or "it") .. " as " .. wanted, "as it is a length")
            n:fix("as " .. wanted, "when it also has to be " .. found .. "; from and try_from cannot run where rustc needs a constant")
            return n:close { headline = say.q(found) .. " does not become " .. say.q(wanted) .. " by itself", class = c.class }
        elseif from then
            n:fix("convert it, " .. wanted .. "::from or .into()", "as every value fits", n:offered("^you can convert"))
        else
            n:fix("as " .. wanted, "as nothing is lost on a machine of 64 bits; there is no " .. wanted .. "::from, since the size of usize "
                .. "depends on the machine")
        end
        n:fix("declare both with one type", "when they count the same thing")
        if from then
            n:fix("as " .. wanted, "which does the same here")
        else
            n:fix(wanted .. "::try_from", "when it has to hold on any machine", n:offered("^you can convert"))
        end
    else
        local bits, edits = low_bits(f, wanted)
        local sign = c.kind == "sign" and not bits
        local cast_first = sign and under:match("%f[%w_]as%s+" .. found .. "%s*%)?$")
        n:in_c("C does it without a word: it would " .. c.text .. ". gcc mentions that only with -Wconversion, and no sanitizer "
            .. "of gcc reports it at run time" .. (cast_first and ". Where the cast to " .. found .. " is meant to bring a sign in, that is the result that is "
            .. "wanted." or "; the wrong number goes on into whatever is computed from it."))
        local cast = "when only the low bits are wanted; this is C's cast"
        if bits then
            n:fix("as " .. wanted, bits, edits)
        end
        if cast_first then
            n:fix("as " .. wanted, keeps(found, wanted))
        end
        n:fix("use one type from the start", "when " .. value .. " was never meant to be " .. found)
        if sign and not cast_first then
            n:fix("as " .. wanted, keeps(found, wanted))
        end
        n:fix("convert with a check, " .. wanted .. "::try_from", "when a value that does not fit is an error",
            not bits and n:offered("^you can convert") or nil)
        if not bits and not sign then
            n:fix("as " .. wanted, cast)
        end
        if cast_first then
            return n:close { headline = "from " .. say.q(found) .. " to " .. say.q(wanted) .. " a value changes its sign", class = c.class }
        end
    end
    return n:close { headline = say.q(found) .. " does not become " .. say.q(wanted) .. " by itself", class = c.class, cwe = c.cwe,
        c_bug = c.bug }
end

-- An integer where a float is wanted, or the other way round.
function M.floats(f, wanted, found, o)
    local cut = ints.is_float(found) or found == "{float}"
    local n = mismatch.open(f, cut and "FLOAT.cut" or "FLOAT.wanted", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    if cut and not ints.is_float(wanted) then
        n:in_c("C would cut the fraction off without a word, 2.75 to 2 and -2.75 to -2, and a value out of range is undefined behaviour.")
        n:fix("say how to round, .round() or .floor(), and then as " .. wanted, "when a whole number is wanted")
        n:fix("let the target be a float as well", "when the fraction matters")
        return n:close { headline = "the fraction would be lost", class = "B", cwe = 681, c_bug = "lost fraction" }
    elseif cut then
        n:in_c("C would round the double to a float here; in Rust f64 and f32 mix as little as two integers do.")
        n:fix("use " .. wanted .. " from the start", "when both are the same quantity")
        n:fix("as " .. wanted, "when the rounding is meant", n:offered("^you can c"))
        return n:close { headline = say.q(found) .. " does not become " .. say.q(wanted) .. " by itself", class = "C" }
    end
    local literal = (shape.code(f.primary) or ""):match("^%-?%d+$")
    local a, b = (shape.code(f.primary) or ""):match("^([%w_.()]+)%s*/%s*([%w_.()]+)$")
    if a then
        n.rule = "FLOAT.division"
        n:in_c("C divides the integers first and converts what is left: 7 / 2 arrives as 3.0 without a word. Converting the result gives "
            .. "the same here.")
        local exact = found:match("^{") or not found:match("size$") and ints.bits(found) <= (wanted == "f32" and 16 or 32)
        local float = function(x) return x:match("^%d+$") and x .. ".0" or exact and not x:match("len%(") and not x:match("count%(") and wanted .. "::from(" .. x .. ")" or x .. " as " .. wanted end
        n:fix(float(a) .. " / " .. float(b), "when the fraction matters")
        n:fix("(" .. a .. " / " .. b .. ") as " .. wanted, "when C's result is meant")
        return n:close { headline = "the division would lose the fraction before the conversion", class = "B", cwe = 681, c_bug = "lost fraction" }
    end
    n:in_c(literal and "In C the constant would turn into a double. Here 2 is an integer and 2.0 a float, and neither becomes the other."
        or "C would convert the integer to floating point without a word, and above 2^53 (2^24 for float) to a neighbouring number.")
    if literal then
        n:fix("write " .. literal .. ".0", "as it is a constant", mismatch.offered(n, "^use a float literal", "floating%-point literal"))
    end
    n:fix(wanted .. "::from", "when every value of the integer type fits exactly", n:offered("^you can convert"))
    n:fix("as " .. wanted, "when rounding large values is acceptable", n:offered("^you can cast"))
    return n:close { headline = "an integer is not a float", class = "C" }
end

-- What the condition looks like decides what it meant.
local function condition(f, found)
    local code = shape.code(f.primary) or ""
    if found == "()" and code:match("[^=!<>]=[^=]") then
        return "assign", code
    elseif found:match("^Option<") or found:match("^Result<") then
        return "option", code
    elseif code:match("%s&%s") or code:match("%s|%s") or code:match("%s%%%s") then
        return "mask", code
    elseif found:match("^%*") or found:match("^&") then
        return "pointer", code
    end
    return "number", code
end

-- The test against 0 as an edit: of a name, a member, a call or an operation that binds closer than !=.
local function tested(f, code)
    local p, before = f.primary, source.around(f.primary)
    if shape.code(p) ~= code or f.d.level ~= "error" or not (before or ""):match("%f[%w]if%s+%(*$") and not before:match("%f[%w]while%s+%(*$")
        and not before:match("&&%s*$") and not before:match("||%s*$") and not before:match("%f[%w]return%s+$") then
        return nil
    end
    local bare = code:match("^!%s*([%w_.]+)$")
    if bare then
        return { { file = f.file, byte = p.byte, byte_end = p.byte_end, text = bare .. " == 0" } }
    elseif code:match("^[%w_.]+%s*[&|]%s*[%w_.]+$") then
        return { { file = f.file, byte = p.byte, byte_end = p.byte, text = "(" }, { file = f.file, byte = p.byte_end, byte_end = p.byte_end, text = ") != 0" } }
    elseif code:match("^[%a_][%w_.]*$") or code:match("^[%w_.]+%([%w_., ]*%)$") or code:match("^[%w_.]+%s*[%+%-%*/%%>]+%s*[%w_.]+$") then
        return { { file = f.file, byte = p.byte_end, byte_end = p.byte_end, text = " != 0" } }
    end
    return nil
end

function M.truth(f, _, found)
    local kind, code = condition(f, found)
    local line, n = say.line(f.primary.line), mismatch.open(f, "BOOL." .. kind, found)
    local what = shape.name(f.primary, "the condition")
    local asserted = code:match("^%a+!%((.*)%)$")
    if asserted then
        code, what = asserted, say.q(asserted)
    end
    if kind == "assign" then
        n:say(what .. " on " .. line .. " is an assignment, and in Rust an assignment has no value; a condition must be a bool.")
        n:in_c("In C this is the old slip: the assignment's value is the condition, so the branch is chosen by what was just stored and the "
            .. "old value is gone. gcc -Wall asks for a second pair of parentheses, nothing more.")
        n:fix("== to compare", "nearly always", n:offered("^you might have meant to compare"))
        n:fix("assign on a line of its own, then test", "when both are meant")
        return n:close { headline = "an assignment is not a condition", class = "B", cwe = 481, c_bug = "assignment for comparison" }
    end
    local o = mismatch.origin(f)
    n:say(say.capital(what) .. " on " .. line .. " is " .. (found == "{integer}" and "an integer" or "of type " .. say.q(found))
        .. (o.kind == "none" and ", and a condition must be a bool." or ", and " .. mismatch.asks(o, "bool") .. "."))
    if found == "()" then
        n.rule = "BOOL.void"
        n:in_c("A function of type void in a condition is refused in C as well: it has no value that could be tested. In C's own habit it would return "
            .. "0 or -1.")
        n:fix("give the function -> bool, and every way out of it a value", "when the caller has to know how it went")
        n:fix("call it on a line of its own", "when there is nothing to know")
        return n:close { headline = "it returns nothing, and a condition must be a bool", class = "D" }
    elseif kind == "option" then
        local result = found:match("^Result<")
        n:in_c(result and "In C you would test the return code for zero or not zero, and look up which of them means failure."
            or "In C this is if (p), the test for NULL. The Option is that pointer, but the test is spelt out and can hand you the value.")
        n:fix((result and "if let Ok(value) = " or "if let Some(value) = ") .. code, "when the value is used inside")
        n:fix((result and ".is_ok()" or ".is_some()") .. " behind it", "when only the answer is wanted", n:offered("^use `.-::is_"))
        return n:close { headline = "test the " .. (result and "Result" or "Option") .. ": it is not a bool", class = "C" }
    elseif kind == "pointer" then
        local p = code:match("^!?%s*([%w_.]+)$") or "p"
        if found:match("^%*") then
            n:in_c("C tests a pointer for NULL here. A raw pointer can be null as well, and the test has a name.")
            n:fix((code:match("^!") and "" or "!") .. p .. ".is_null()", "for C's test")
            n:fix("if let Some(r) = unsafe { " .. p .. ".as_ref() }", "to test and get a reference at once")
        else
            n:in_c("C tests a pointer for NULL here. A reference is never null, so there would be nothing to test.")
            n:fix("*" .. p .. ", or *" .. p .. " != 0", "to test what it points to")
            n:fix("Option<&T>, and .is_some()", "when it may be missing")
        end
        return n:close { headline = "a pointer is not a condition", class = "C" }
    else
        n:in_c("C takes any number that is not 0 for true, so this line compiles there and does what you expect; Rust wants the comparison "
            .. "written down.")
        local bare = code:match("^!%s*([%w_.]+)$")
        if code:match("^%d+$") then
            n:fix("write " .. (tonumber(code) == 0 and "false" or "true"), "as it is a constant")
        end
        local value = code ~= "" and (bare or (kind == "mask" and "(" .. code .. ")" or code)) or "the value"
        n:fix("write " .. value .. (bare and " == 0" or " != 0"), "the same test, spelt out", tested(f, code))
        n:fix("make it a bool where it is declared", "when it only ever says yes or no")
    end
    return n:close { headline = "a number is not a condition", class = "C" }
end

return M
