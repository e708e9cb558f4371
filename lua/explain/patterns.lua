-- E0005, E0023, E0026, E0027, E0029 and E0308 in a pattern: what a value is taken apart into.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_null"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- The names that the uncovered patterns have, in backticks.
local function uncovered(f)
    local list = {}
    for name in (f.primary.label or ""):gmatch("`([^`]+)`") do
        list[#list + 1] = name
    end
    return list
end

local function quoted(list)
    local out = {}
    for i, name in ipairs(list) do
        out[i] = say.q(name)
    end
    return say.join(out)
end

-- What a let, for or parameter takes apart on this line, and the name it gives the payload.
local function taken_apart(f)
    local after = select(2, source.around(f.primary)) or ""
    local code = shape.code(f.primary) or ""
    return after:match("^%s*=%s*&?([%a_][%w_.]*)%s*;"), code:match("%(%s*([%a_][%w_]*)%s*%)$") or code:match("[{,]%s*([%a_][%w_]*)%s*[,}]")
end

-- The three kinds of what is not covered: an empty Option, a failed Result, another variant.
local function refutable_option(f, n, kind, x, pointer)
    n:in_c(pointer and "In C this is the pointer that is followed without a comparison with NULL: it works until the first time there is nothing."
        or "In C this is the value taken out without a look at the flag, or the -1, that says there is none.")
    local made = pointer and twins.value { pointer = x, line = f.primary.line }
    return { headline = "this let has no branch for None", class = pointer and "A" or "B", cwe = pointer and 476 or 252,
        c_bug = pointer and "null pointer dereference" or "unchecked return value", twin = made or nil }, kind
end

local function refutable_variant(f, n, names, x, payload)
    local empty
    for _, name in ipairs(names) do
        empty = empty or name:match("([%w_]+)$")
    end
    local wanted = (shape.code(f.primary) or ""):match("([%w_]+)%s*[({]")
    if empty and wanted then
        n:in_c("In C this is the member of a union read without a look at its tag. When the tag says " .. empty .. ", nothing was ever stored in "
            .. "that member: valgrind reports "
            .. "the first decision that is made by it, and ASan nothing.")
        return { headline = "this let does not look at the tag", class = "A", cwe = 457, c_bug = "read of a union member that was never stored",
            twin = twins.union { subject = x, name = payload, wanted = wanted, other = empty, line = f.primary.line } }
    end
    n:in_c("In C this is the member of a union read without a look at its tag. The bytes of the other variant are taken for it, without a word "
        .. "from compiler or sanitizer; if "
        .. "the member is a pointer, the next access goes anywhere.")
    return { headline = "this let does not look at the tag", class = "B", cwe = 843, c_bug = "wrong union member read" }
end

function M.refutable(f)
    local names = uncovered(f)
    local where = f.message:match("^refutable pattern in (.+)$")
    if #names == 0 or not where then
        return nil
    end
    local kind = nil
    for _, child in ipairs(f.d.children) do
        kind = kind or child.message:match("^the matched value is of type `([^`]+)`")
    end
    local option, result = names[1]:match("None$"), names[1]:match("Err%(") or names[1]:match("Ok%(")
    local slice, number = names[1]:match("%["), names[1]:match("%.%.")
    local loop, parameter = where:find("for", 1, true), where:find("argument", 1, true)
    local word = loop and "loop" or parameter and "parameter" or "let"
    local defined = shape.child(f, "^`.-` defined here$")
    local rule = loop and "PATTERN.loop" or option and "PATTERN.option" or result and "PATTERN.result" or slice and "PATTERN.slice"
        or number and not names[1]:match("%a+::%u") and "PATTERN.constant" or "PATTERN.variant"
    local n = shape.open(f, rule, "this leaves out " .. quoted(names))
    shape.step(n, defined, "declared", "the variants are listed here")
    local x, payload = taken_apart(f)
    n:say(say.capital(shape.name(f.primary, "the pattern")) .. " on " .. at(f) .. " fits only a part of the values that " .. (x and say.q(x)
        or kind and say.a(kind) or "the value")
        .. " may have; it leaves out " .. quoted(names) .. ", and a " .. word .. " has no second branch.")
    local about
    if option then
        local pointer = kind and (kind:match("^&?Option<&") or kind:match("^&?Option<Box"))
        about = refutable_option(f, n, kind, x, pointer)
    elseif result then
        n:in_c("In C this is the out-parameter used without a look at the return code: after a failure it holds whatever was there before.")
        about = { headline = "this let has no branch for the failure", class = "B", cwe = 252, c_bug = "unchecked return value" }
    elseif slice then
        n:in_c("In C a[0] and a[1] of a pointer parameter are read whatever the caller passed; past the end that is whatever lies there.")
        about = { headline = "the slice may have another length", class = "A", cwe = 125, c_bug = "out-of-bounds read",
            twin = twins.index { subject = x, length = 1, value = 1, line = f.primary.line } }
    elseif rule == "PATTERN.constant" then
        n:in_c("A pattern is compared, so this is neither an assignment nor an assertion; C has no such form.")
        about = { headline = "a constant in a let is a comparison", class = "D" }
    else
        about = refutable_variant(f, n, names, x, payload)
    end
    if loop then
        n:fix("for x in ….into_iter().flatten()", "for an Option or Result: skips the empty ones")
        n:fix("if let inside the loop", "when the others matter too")
    elseif parameter then
        n:fix("take the whole value, and match inside the function", "so that the function decides what to do with the rest")
        n:fix("take the plain type", "when the caller has looked already")
    else
        n:fix("let … else { return }", "when there is nothing more to do without it")
        n:fix("if let", "when only this case matters")
        n:fix("match", "when every case has its own branch")
    end
    about.headline = about.headline:gsub("^this let", "this " .. word)
    return n:close(about)
end

-- A tuple variant with another number of fields.
function M.count(f)
    local given, what, wanted = f.message:match("^this pattern has (%d+) fields?, but the corresponding ([%a ]+) has (%d+) fields?")
    if not given then
        return nil
    end
    local defined = shape.label(f, "^[%a ]+ has %d+ fields?$")
    local n = shape.open(f, "PATTERN.count", given .. " named, " .. wanted .. " there")
    shape.step(n, defined, "declared", "the fields are listed here")
    local line = shape.line_text(f.primary)
    local name = line:match("([%a_][%w_:]*)%s*%b()[^()]*$") or what
    n:say("The pattern" .. (name ~= what and " " .. say.q(name) or "") .. " on " .. at(f) .. " names " .. given .. " of the fields, and the "
        .. what .. (defined and " on " .. say.line(defined.line) or "") .. " has "
        .. wanted .. ".")
    n:in_c("In C one reads the members that one wants, by name. A tuple's fields have no names, so each has its place in the pattern.")
    if tonumber(given) < tonumber(wanted) then
        n:fix("_ for each that is not wanted", "so that a new field is noticed here", n:offered("^use `_` to explicitly ignore"))
        n:fix("..", "for all the rest", n:offered("^use `%.%.` to ignore"))
    else
        n:fix("drop the names that are too much", "as there are no such fields")
    end
    n:fix("named fields, Variant { width, height }", "when there are more than two or three")
    return n:close { headline = "the pattern has another number of fields", class = "D" }
end

function M.unknown(f)
    local what, kind, field = f.message:match("^(%a+) `([^`]+)` does not have a field named `([^`]+)`")
    if not field then
        return nil
    end
    local similar = facts.child(f, "similar name exists")
    local better = similar and similar.spans[1] and (similar.spans[1].replacement or ""):match("^[%w_]+$")
    local n = shape.open(f, "PATTERN.field", say.q(kind) .. " has no field " .. say.q(field))
    n:say("The pattern on " .. at(f) .. " asks for " .. say.q(field) .. ", and the " .. what .. " " .. say.q(kind) .. " has no field "
        .. "of this name" .. (better and "; the nearest is " .. better .. "." or "."))
    n:in_c("C says that the struct has no member of this name. In a pattern the field comes first and the new name behind the colon: field: name.")
    if better then
        n:fix("write " .. better, "when it is a slip", n:offered("similar name exists"))
    end
    n:fix("field: " .. field, "when " .. field .. " is to be the new name of another field")
    return n:close { headline = say.q(kind) .. " has no field " .. say.q(field), class = "D" }
end

function M.unmentioned(f)
    local names = {}
    for name in f.message:gmatch("`([^`]+)`") do
        names[#names + 1] = say.q(name)
    end
    if #names == 0 then
        return nil
    end
    local n = shape.open(f, "PATTERN.rest", "this leaves out " .. say.join(names))
    n:say(say.capital(shape.name(f.primary, "the pattern")) .. " on " .. at(f) .. " says nothing about " .. say.join(names) .. ": a pattern with "
        .. "braces names every field, or says that the rest does not matter.")
    n:in_c("C reads p.x and leaves the others alone. Here a field that is added to the struct later makes each such place come up again.")
    n:fix("..", "when the rest does not matter here", n:offered("always ignore missing fields") or n:offered("always ignore"))
    n:fix("name them", "when they are wanted", n:offered("^include the missing field"))
    n:fix("p.x, without a pattern", "when it is one field only")
    return n:close { headline = "the pattern says nothing about " .. say.join(names), class = "D" }
end

function M.range(f)
    local text = shape.label(f, "^this is of type `(.-)` but it should be")
    if not text then
        return nil
    end
    local kind = text.label:match("`([^`]+)`")
    local n = shape.open(f, "PATTERN.range", "a range of " .. say.q(kind))
    n:say("The range on " .. at(f) .. " has ends of type " .. say.q(kind) .. ", and a range in a pattern has numbers or chars as its ends.")
    n:in_c("gcc's case 'a' ... 'z' is the same thing, with single quotes; two strings would be two pointers there.")
    n:fix("single quotes, 'a'..='z'", "for a character, as in C")
    n:fix("s if s >= \"a\" && s <= \"z\"", "to compare strings, in a guard")
    return n:close { headline = "a range pattern takes numbers and chars", class = "D" }
end

-- A variant with named fields, named as a value.
local function build(f, kind, name, defined)
    local n = shape.open(f, "VALUE.variant", say.q(name) .. " has fields")
    shape.step(n, defined, "declared", "it is declared here")
    n:say(say.q(name) .. " on " .. at(f) .. " is a " .. kind .. " with named fields, and alone or with parentheses it is no value.")
    n:in_c("C's enumerator is a number, and the payload is stored into a union beside it, or forgotten. Here both are written at once.")
    n:fix(name .. " { field: value, … }", "with every field")
    n:fix("a variant with parentheses, in the declaration", "when the fields need no names")
    return n:close { headline = say.q(name) .. " is built with its fields", class = "D" }
end

-- A variant written with fields that it does not have, or without those that it has.
function M.form(f)
    local kind, name = f.message:match("^expected [%a, ]+, found ([%a ]+) `([^`]+)`")
    if not name or not (kind:find("variant", 1, true) or kind:find("struct", 1, true)) then
        return nil
    end
    local defined, unit = shape.label(f, "defined here$"), kind:match("^unit")
    if f.message:match("^expected value") then
        return build(f, kind, name, defined)
    end
    local n = shape.open(f, unit and "PATTERN.unit" or "PATTERN.payload", say.q(name) .. (unit and " has no fields" or " has fields"))
    shape.step(n, defined, "declared", "it is declared here")
    n:say(say.q(name) .. " on " .. at(f) .. (unit and " is written with fields, and" or " is written alone, and") .. (defined and " "
        .. say.line(defined.line) .. " declares it " or " it is declared ")
        .. (unit and "without any." or kind:find("struct variant", 1, true) and "with named fields." or "with fields."))
    n:in_c("C's enumerator is a number and never has a payload; the payload lies in a union beside it. Here the two are one, and the pattern has "
        .. "the form of the declaration.")
    if unit then
        n:fix("leave the parentheses away", "always", n:offered("^use this syntax instead"))
    else
        n:fix(name .. "(..)", "for one with parentheses, when its fields do not matter", n:offered("^use the tuple variant pattern syntax"))
        n:fix(name .. " { .. }", "for one with braces")
    end
    return n:close { headline = "the pattern has another form than the declaration", class = "D" }
end

-- Ok against an Option, Some against a Result.
local function other_wrapper(f, matched, kind, option)
    local n = shape.open(f, "PATTERN.wrapper", "this pattern is for a " .. (option and "Result" or "Option"))
    shape.step(n, matched, "made", "the value is of type " .. say.q(kind))
    n:say(shape.name(f.primary, "The pattern") .. " on " .. at(f) .. " takes a " .. (option and "Result" or "Option") .. " apart, and "
        .. shape.name(matched, "the value") .. " is " .. say.a(kind) .. ".")
    n:in_c(option and "NULL and an error code are two conventions in C, and one has to remember which one a function has. Some and None are the "
        .. "first, Ok and Err the second."
        or "An error code and NULL are two conventions in C, and one has to remember which one a function has. Ok and Err are the first, Some and "
        .. "None the second.")
    local inner = (shape.code(f.primary) or ""):match("%((.*)%)")
    n:fix((option and "Some(" or "Ok(") .. (inner or "x") .. ")", "for the value")
    n:fix(option and "None" or "Err(e)", "for the other case")
    return n:close { headline = option and "an Option has Some and None" or "a Result has Ok and Err", class = "D" }
end

-- One arm for two variants that carry different types.
local function alternatives(f, wanted, found)
    local first = shape.label(f, "^first introduced with type")
    if not first then
        return nil
    end
    local x = shape.name(f.primary, "the name")
    local n = shape.open(f, "PATTERN.alternatives", x .. " is of type " .. say.q(found) .. " here")
    shape.step(n, first, "made", x .. " is of type " .. say.q(wanted) .. " here")
    n:say("Both sides of the | on " .. at(f) .. " bind " .. x .. ", the one as " .. say.a(wanted) .. ", the other as " .. say.a(found)
        .. ". One arm has one body, so a name has one type in it.")
    n:in_c("In C two case labels before one body are fine, and the body reads one member of the union for both: for one of them it is the wrong one.")
    n:fix("an arm for each variant", "always, where they carry different types")
    n:fix("| with the same names and types on both sides", "when they carry the same type")
    return n:close { headline = x .. " has two types in one arm", class = "B", cwe = 843, c_bug = "wrong union member read" }
end

-- E0308 where an arm's pattern has another type than the value it is held against.
-- for (a, b) in …, where what is walked yields no tuples.
function M.items(f, found)
    local walked, item = shape.label(f, "^this is an iterator with items of type `([^`]+)`")
    if not item or not found or not found:match("^%(") then
        return nil
    end
    local slice = item:match("^&m?u?t?%s*%[")
    local n = shape.open(f, "PATTERN.items", "each turn gives " .. say.a(item))
    shape.step(n, walked, "made", "each turn gives " .. say.a(item))
    local what, from = shape.name(f.primary, "the pattern"), shape.code(walked) or "…"
    n:say(say.capital(what) .. " on " .. at(f) .. " takes a tuple apart, and " .. shape.name(walked, "what is walked") .. " gives " .. say.a(item)
        .. " at each turn.")
    if slice then
        n:in_c("It is a pointer to the first of them, p[0] and p[1], with the number of elements beside it. How many there are is known when the "
            .. "program runs, so the compiler cannot give each a name.")
        n:fix("for part in " .. from .. ", and part[0], part[1]", "for its elements; an index is checked")
        n:fix("let &[a, b] = part else { continue };", "to name them: the pattern has a number, the slice may have another")
    else
        n:in_c("In C the index comes from the loop, for (i = 0; ...), and the element from a[i]. Here whoever is walked decides what a turn gives.")
        n:fix(from:gsub("%.iter%(%)$", "") .. ".iter().enumerate()", "for index and element")
        n:fix("a.iter().zip(b.iter())", "for the elements of two lists, side by side")
        n:fix("one name", "when only the element is needed")
    end
    return n:close { headline = "a turn of this loop gives no tuple", class = "D" }
end

function M.mismatch(f, wanted, found)
    local matched, kind = shape.label(f, "^this expression has type `([^`]+)`")
    if not kind or not wanted then
        return nil
    end
    local both = alternatives(f, wanted, found)
    if both then
        return both
    end
    local option, result = kind:match("^Option<") and not found:match("^Option<"), kind:match("^Result<") and not found:match("^Result<")
    if option and found:match("^Result<") or result and found:match("^Option<") then
        return other_wrapper(f, matched, kind, option)
    end
    local text = wanted == "String" and found:match("str$")
    local n = shape.open(f, text and "PATTERN.text" or (option or result) and "PATTERN.inside" or "PATTERN.type", "this pattern is of type "
        .. say.q(found))
    shape.step(n, matched, "made", "the value is of type " .. say.q(kind))
    local what = shape.name(f.primary, "the pattern")
    n:say(say.capital(what) .. " on " .. at(f) .. " is " .. (found == "{integer}" and "an integer" or "of type " .. say.q(found))
        .. ", and it is held against "
        .. shape.name(matched, "a value") .. (matched.line ~= f.primary.line and " of " .. say.line(matched.line) or "") .. ", which is "
        .. say.a(kind) .. ".")
    if text then
        n:in_c("C cannot switch over strings at all. match compares a literal with a &str, and a String is the owner, with capacity and all.")
        n:fix("match " .. (shape.code(matched) or "s") .. ".as_str()", "to compare the text")
        n:fix("if x == \"…\"", "for one or two cases: == compares String and &str")
        return n:close { headline = "match a &str, not the String", class = "D" }
    elseif option or result then
        n:in_c("A switch in C would be over the number, with one of its values, -1 or NULL, for nothing. Here that is a case of its own.")
        local code = shape.code(f.primary) or "x"
        n:fix((result and "Ok(" or "Some(") .. code .. ")", "for the value inside; a reference inside is matched as Some(&" .. code
            .. ")", n:offered("^try wrapping the pattern"))
        n:fix(result and "Err(e)" or "None", "for the other case")
        return n:close { headline = "the pattern skips the " .. (result and "Result" or "Option"), class = "D" }
    end
    n:in_c("C's case labels are integer constants, whatever the switch is over, and an enumerator of another enum passes with a warning at best. "
        .. "Here pattern and value have one type.")
    local words = kind == "{integer}" and "a whole number" or kind == "{float}" and "a number" or "a " .. kind
    n:fix("a pattern for " .. words, "nearly always")
    n:fix("convert what is matched", "when the patterns are right", n:offered("dereferenc") or n:offered("borrowing"))
    return n:close { headline = "pattern and value are of two types", class = "D" }
end

return M
