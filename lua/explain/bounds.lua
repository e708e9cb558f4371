-- E0277 for printing, loops, sizes, ? and other bounds.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

local function derive(n, f, trait)
    local child = facts.child(f, "^consider annotating .*derive%(" .. trait .. "%)")
    local span = child and child.spans[1]
    if span and not span.std then
        n:fix("#[derive(" .. trait .. ")] above " .. say.line(span.line), "when member by member is right", n:offered("^consider annotating .*derive%(" .. trait .. "%)"))
        return true
    end
    return false
end

function M.print(f, kind, trait)
    trait = trait:match("[%a]+$")
    if trait ~= "Display" and trait ~= "Debug" then
        return M.missing(f, kind, trait)
    end
    local n = shape.open(f, "PRINT." .. trait:lower(), say.q(kind) .. " cannot be printed like this")
    local braces = shape.label(f, "^required by this formatting parameter")
    n:say(shape.name(f.primary, "the value") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", and nobody has said how that "
        .. "looks as text" .. (braces and shape.code(braces) and ": " .. shape.code(braces) .. " asks the type itself." or "."))
    n:in_c("printf has no conversion for a struct either; a wrong one reads its bytes as something else, and gcc -Wall warns where the format is "
        .. "a literal. Here the type brings its conversion along.")
    if trait == "Display" then
        if kind:match("^Option<") or kind:match("^Vec<") or kind:match("^%[") or kind:match("^Result<") or kind:match("^%(") then
            n:fix("{:?} in place of {}", "for a look at it")
            n:fix("take the value out first, or print in a loop", "when the user is to read it")
        else
            n:fix("{:?}, with #[derive(Debug)] on the type", "for a look at it while debugging")
            n:fix("impl Display for the type", "when there is one right way to show it")
            n:fix("print its members", "when it is done once")
        end
    else
        if not derive(n, f, "Debug") then
            n:fix("#[derive(Debug)] on the type", "when it is yours")
        end
        n:fix("print its members", "when it is done once")
    end
    return n:close { headline = "nothing says how " .. say.q(kind) .. " is printed", class = "D" }
end

function M.iterator(f, kind)
    local int = kind == "{integer}" or kind:match("^[iu]%d+$") or kind:match("^[iu]size$")
    local n = shape.open(f, int and "LOOP.number" or "LOOP.type", say.q(kind) .. " has no next element")
    local what = shape.name(f.primary, "the value")
    n:say(say.capital(what) .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", and a for loop runs over something that can give its next "
        .. "element.")
    if int then
        n:in_c("for (i = 0; i < n; i++) is a range here: start and end, the end not included.")
        local code = shape.code(f.primary) or "n"
        n:fix("0.." .. code, "for C's i < " .. code)
        n:fix("0..=" .. code, "for i <= " .. code)
    elseif kind:find("str", 1, true) or kind == "String" then
        n:in_c("while (*p++) walks over bytes up to the 0; a string here has to be told what its elements are.")
        n:fix(".bytes()", "for bytes, as in C")
        n:fix(".chars()", "for characters")
        n:fix(".lines() or .split_whitespace()", "for larger pieces")
    elseif kind:match("^Option") or kind:match("^%[") or kind:match("^Vec") then
        n:in_c("It is the array itself; C would walk it with an index or a pointer.")
        n:fix(".iter()", "to look at the elements")
        n:fix(".iter_mut()", "to change them")
    else
        n:in_c("In C every container has its own way, first() and next() or an index; the trait Iterator is that pair of functions under one "
            .. "name.")
        n:fix("loop over the field that holds the elements, with & or .iter()", "when there is one")
        n:fix("impl Iterator (one function, next) or IntoIterator", "when the type should work in any for loop")
    end
    return n:close { headline = int and "a for loop wants a range" or say.q(kind) .. " gives no elements to a for loop", class = "D" }
end

function M.sized(f, kind)
    local text = kind == "str" or kind:match("^%[")
    local n = shape.open(f, text and "SIZE.slice" or "SIZE.object", say.q(kind) .. " has no fixed size")
    n:say(shape.name(f.primary, "the value") .. " on " .. at(f) .. " would have to fit into a stack slot or a register, but how many bytes a value of type "
        .. say.q(kind) .. " has is known only when the program runs.")
    n:in_c(text and "In C a parameter char s[] is quietly a pointer. Here the array type stays an array, of a length nobody knows, and the pointer "
        .. "is written down." or "In C this is a variable of an incomplete type, which the compiler refuses as well; one passes a pointer.")
    n:fix(text and "&" .. kind or "a reference to it, &", "when it is only read: a pointer with its length (or its table of functions)",
        not (f.d.source or ""):find("%(%s*%*") and n:offered("borrowed types always have a known size") or nil)
    n:fix(kind == "str" and "String" or text and "Vec, or an array with its length" or "Box<" .. kind .. ">", "when it has to be owned")
    return n:close { headline = say.q(kind) .. " has no size of its own", class = "D" }
end

function M.question(f)
    local where = shape.label(f, "^this .- should return")
    local line = where and say.line(where.line)
    local n = shape.open(f, "QUESTION.void", "? returns early from here")
    shape.step(n, where, "declared", "this has no room for an error in its return type")
    n:say("The ? on " .. at(f) .. " is if (err) return err; in one character. The function it would return from"
        .. (line and ", on " .. line .. "," or "") .. " has no room for an error in its return type.")
    n:in_c("In C this is return with an error code in a void function. What C code does in its place, going on without a look at the code, is not on "
        .. "offer.")
    n:fix("-> Result<(), Box<dyn std::error::Error>>, with Ok(()) at the end", "when the caller should decide; main may do that as well",
        n:offered("^consider adding return type"))
    n:fix("match or if let Err(e)", "when the failure is dealt with here")
    n:fix(".expect(\"…\")", "when the program cannot go on")
    return n:close { headline = "? needs a function that can return an error", class = "D" }
end

function M.convert(f, kind)
    local has = shape.label(f, "^this .-has type `")
    local from = (f.primary.label or ""):match("`From<([^`]*)>` is not implemented")
    local n = shape.open(f, "QUESTION.convert", "? has to convert the error here")
    local wants = shape.label(f, "because of this$")
    shape.step(n, wants, "declared", "the function promises " .. say.q(kind))
    n:say("The ? on " .. at(f) .. " returns the error, and the error type of the function is " .. say.q(kind)
        .. (wants and " by " .. say.line(wants.line) or "") .. (from and has and "; this call fails with another, and From<" .. from
        .. "> is missing." or "; this call fails with another."))
    n:in_c("C passes -1 or errno up, whatever it meant below. Here errors have types, and ? translates only where somebody has said how.")
    n:fix(".map_err(|e| …)?", "to translate here")
    n:fix("Box<dyn Error> as the error type", "when any error will do")
    n:fix("impl From for an error type of your own", "when the same translation is needed often")
    return n:close { headline = "the error is of another type than the function returns", class = "D" }
end

-- A bound that is not met: the type lacks a trait.
function M.missing(f, kind, trait)
    if #kind > 60 or #trait > 60 then
        return nil
    end
    local call = shape.label(f, "^required by a bound introduced by this call")
    local demand = shape.child(f, "^required by a bound in") or shape.child(f, "^required by this bound")
    local n = shape.open(f, "BOUND", say.q(kind) .. " lacks " .. say.q(trait))
    shape.step(n, demand, "declared", "the bound stands here")
    n:say((call and shape.name(call, "the call") .. " on " .. say.line(call.line) or "the code on " .. at(f)) .. " needs "
        .. say.q(trait) .. (demand and ", by " .. say.line(demand.line) or "") .. ", and " .. say.q(kind) .. " does not have it.")
    n:in_c("A trait is a struct of function pointers that a type fills in. In C the member would be NULL and the call through it would crash; here "
        .. "the gap is found while compiling.")
    if not derive(n, f, trait) then
        n:fix("impl " .. trait .. " for the type", "when the type is yours")
    end
    n:fix("hand over a type that has it", "when another form of the value exists: a reference, its number, its text")
    n:fix("add the bound to the type parameter", "when the type is one, as in <T: …>")
    return n:close { headline = say.q(kind) .. " lacks " .. say.q(trait), class = "D" }
end

function M.collected(f, kind, rest)
    local sum = rest:find("summing", 1, true) or rest:find("multiplying", 1, true)
    local n = shape.open(f, sum and "COLLECT.sum" or "COLLECT.into", say.q(kind) .. " cannot be made of these elements")
    n:say("The chain on " .. at(f) .. " is to end in " .. say.q(kind) .. ", and there is no way from its elements to that.")
    n:in_c("In C you would write the loop, and with it the conversion of each element. The conversion is missing here, one step before the end.")
    if sum then
        n:fix("a .map(…) before it that makes each element a number", "when they are something else")
        n:fix("name the type, .sum::<i64>()", "when the wrong one was inferred")
    else
        n:fix("collect into a Vec, and go on from there", "as its length is not known before the loop has run")
        n:fix("a .map(…) before it", "when the elements have the wrong type")
    end
    return n:close { headline = "the elements do not add up to " .. say.q(kind), class = "D" }
end

return M
