-- E0277 for printing, loops, sizes, ? and other bounds.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local parses = require "explain.parses"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- What a derive needs beside it.
local WITH = { Eq = "PartialEq, Eq", Ord = "PartialEq, Eq, PartialOrd, Ord", PartialOrd = "PartialEq, PartialOrd", Copy = "Clone, Copy" }

local function derive(n, f, trait)
    local child = facts.child(f, "^consider annotating .*derive%(" .. trait .. "%)")
    local span = child and child.spans[1]
    if span and not span.std then
        local all = WITH[trait]
        n:fix("#[derive(" .. (all or trait) .. ")] above " .. say.line(span.line), all and "when member by member is right; the one needs the others"
            or "when member by member is right", not all and n:offered("^consider annotating .*derive%(" .. trait .. "%)") or nil)
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
    if kind == "()" then
        n.rule = "PRINT.void"
        n:say(say.capital(shape.name(f.primary, "the value")) .. " on " .. at(f) .. " has no value: () is Rust's void, and there is "
            .. "nothing to print.")
        n:in_c("C refuses a void expression as an argument as well.")
        n:fix("leave the last expression of the function without its semicolon, and give it a return type", "when it should have returned something")
        n:fix("call it on a line of its own", "when it is called for what it does")
        return n:close { headline = "there is nothing to print: it is void", class = "D" }
    end
    local bound = facts.child(f, "^consider %a+ type parameter")
    if bound then
        n.rule = "PRINT.generic"
        n:say(shape.name(f.primary, "The value") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", which may be any type, and not every "
            .. "type says how it looks as text.")
        n:in_c("A C macro would take a format as well; a generic function says in its signature what it needs.")
        n:fix(kind .. ": std::fmt::" .. trait, "always", n:offered("^consider %a+ type parameter"))
        return n:close { headline = say.q(kind) .. " needs a bound to be printed", class = "D" }
    end
    local braces = shape.label(f, "^required by this formatting parameter")
    n:say(shape.name(f.primary, "the value") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", and nobody has said how that "
        .. "looks as text" .. (braces and shape.code(braces) and ": " .. shape.code(braces) .. " asks the type itself." or "."))
    local enum = f.d.source and f.d.source:find("%f[%w]enum%s+" .. kind:match("^[%w_]*") .. "%f[^%w_]")
    n:in_c(enum and "printf prints a C enum as the int that it is, with %d; the name of the enumerator is gone by then. Here the type says how its "
        .. "variants look." or "printf has no conversion for a struct either; a wrong one reads its bytes as something else, and gcc -Wall warns where the format is "
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
    n:say(shape.name(f.primary, "the value") .. " on " .. at(f) .. " would have to fit into a stack slot or a register, but how many bytes a "
        .. "value of type "
        .. say.q(kind) .. " has is known only when the program runs.")
    n:in_c(not text and "In C this is a variable of an incomplete type, which the compiler refuses as well; one passes a pointer."
        or facts.child(f, "^the return type") and "A function in C cannot return an array either: it returns a pointer, and the caller has to know "
        .. "the length. Here the pointer carries it."
        or facts.child(f, "^only the last field") and "C's flexible array member has to stand last as well, and whoever calls malloc() adds its "
        .. "size by hand."
        or facts.child(f, "^all local variables") and "char s[]; without a length is refused in C too; a pointer is what one declares."
        or "In C a parameter char s[] is quietly a pointer. Here the array type stays an array, of a length nobody knows, and the pointer "
        .. "is written down.")
    n:fix(text and "&" .. kind or "a reference to it, &", "when it is only read: a pointer with its " .. (text and "length" or kind:match("dyn ")
        and "table of functions" or "size beside it"),
        not (f.d.source or ""):find("%(%s*%*") and n:offered("borrowed types always have a known size") or nil)
    n:fix(kind == "str" and "String" or text and "Vec, or an array with its length" or "Box<" .. kind .. ">", "when it has to be owned")
    return n:close { headline = say.q(kind) .. " has no size of its own", class = "D" }
end

-- fn main() -> i32
function M.main(f, kind)
    local n = shape.open(f, "MAIN.type", "main does not give this")
    n:say("main returns " .. say.q(kind) .. " by " .. at(f) .. ", and it may return nothing, a Result, or an ExitCode.")
    n:in_c("C's int main() hands its exit code to the shell that way; 0 at its end is implied.")
    n:fix("fn main()", "when the exit code is 0")
    n:fix("-> Result<(), Box<dyn std::error::Error>>", "for failure: an Err is printed, and the exit code is 1")
    n:fix("-> std::process::ExitCode, with ExitCode::from(n)", "for a number; 0 to 255")
    return n:close { headline = "main gives no " .. say.q(kind), class = "D" }
end

-- Something else where a function is asked for.
function M.callable(f, trait, kind)
    local call, demand = shape.label(f, "^required by a bound introduced by this call"), shape.child(f, "^required by a bound in")
        or shape.child(f, "^required by this bound")
    local called = (shape.code(f.primary) or ""):find("(", 1, true)
    local result = called and (kind:match("^[iu]%d+$") or kind == "()" or kind == "{integer}")
    local n = shape.open(f, "BOUND.callable", "this cannot be called")
    shape.step(n, demand, "declared", "the bound stands here")
    n:say((call and shape.name(call, "The call") .. " on " .. say.line(call.line) or "The code on " .. at(f)) .. " wants a function that fits "
        .. say.q(trait) .. (demand and ", by " .. say.line(demand.line) or "")
        .. ", and " .. shape.name(f.primary, "what it gets") .. " is " .. say.a(kind) .. ".")
    n:in_c(result and "It is f(cb()) for f(cb): the function was called, and its result handed over. " .. (kind == "()" and "gcc refuses the void "
        .. "expression." or "gcc before 14 only warns that an integer becomes a pointer.")
        or kind:match("^{") and "It is a number where a function is asked for; gcc before 14 only warns that an integer becomes a pointer."
        or "gcc before 14 only warns about an incompatible pointer type; the call through it passes and reads by another prototype, or jumps into data.")
    n:fix(result and "leave the parentheses away, or || around the call" or "a function or closure with these parameters", result
        and "to hand over the function itself" or "with as many, and of these types")
    if kind:match("^{") then
        n:fix("|x| *x == " .. (shape.code(f.primary) or "…"), "to compare each element with it")
    end
    n:fix("move |x| …", "when it is to keep variables of this function")
    return n:close { headline = say.q(kind) .. " is no function", class = "D" }
end

function M.question(f)
    local where = shape.label(f, "^this .- should return")
    local line = where and say.line(where.line)
    local n = shape.open(f, "QUESTION.void", "? returns early from here")
    shape.step(n, where, "declared", "this has no room for an error in its return type")
    n:say("The ? on " .. at(f) .. " is if (err) return err; in one character. The function it would return from"
        .. (line and ", on " .. line .. "," or "") .. " has no room for an error in its return type.")
    local gives = (f.primary.label or ""):match("in a .- that returns `([^`]+)`")
    local plain = gives and gives ~= "()"
    n:in_c(plain and "In C the error would share the return value with the result, -1 for instance, and the caller has to know. What C code does "
        .. "as well, going on without a look at the code, is not on offer."
        or "In C this is return with an error code in a void function. What C code does in its place, going on without a look at the code, is not on "
        .. "offer.")
    n:fix(plain and "-> Result<" .. gives .. ", Box<dyn std::error::Error>>, with Ok(…) around the value" or "-> Result<(), Box<dyn "
        .. "std::error::Error>>, with Ok(()) at the end",
        "when the caller should decide" .. (plain and "" or "; main may do that as well"),
        n:offered("^consider adding return type"))
    n:fix("match or if let Err(e)", "when the failure is dealt with here")
    n:fix(".expect(\"…\")", "when the program cannot go on")
    return n:close { headline = "? needs a function that can return an error", class = "D" }
end

function M.convert(f, kind)
    local has = shape.label(f, "^this .-has type `")
    local from = (f.primary.label or ""):match("`From<([^`]*)>` is not implemented")
    local own = from and kind:match("^%u[%w_]*$") and (" " .. (f.d.source or "")):match("%f[%w_]%l+%s+" .. kind .. "%s*[{%(]") and true
    local n = shape.open(f, own and "QUESTION.own" or "QUESTION.convert", from and "? has to make " .. say.a(kind) .. " of " .. say.a(from) .. " here"
        or "? has to convert the error here")
    local wants = shape.label(f, "because of this$")
    shape.step(n, wants, "declared", "the function promises " .. say.q(kind))
    n:say("The ? on " .. at(f) .. " returns the error, and the error type of the function is " .. say.q(kind)
        .. (wants and " by " .. say.line(wants.line) or "") .. (from and has and "; this call fails with another, and From<" .. from
        .. "> is missing." or "; this call fails with another."))
    n:in_c("C passes -1 or errno up, whatever it meant below. Here errors have types, and ? translates only where somebody has said how.")
    if own then
        n:fix("impl From<" .. from .. "> for " .. kind .. ", with fn from(e: " .. from .. ") -> Self", "nearly always: ? calls it, wherever this error occurs")
        n:fix(".map_err(|e| …)?", "to translate this one here, or where one error may become either of two")
        return n:close { headline = "nobody has said how " .. say.a(from) .. " becomes " .. say.a(kind), class = "D" }
    end
    n:fix(".map_err(|e| …)?", "to translate here")
    n:fix("Box<dyn Error> as the error type", "when any error will do")
    n:fix("impl From for an error type of your own", "when the same translation is needed often")
    return n:close { headline = "the error is of another type than the function returns", class = "D" }
end

-- {:x} and its kin on something that has no such form.
M.radix = { LowerHex = "{:x}", UpperHex = "{:X}", Binary = "{:b}", Octal = "{:o}", LowerExp = "{:e}", Pointer = "{:p}" }

local function radix(f, kind, trait)
    local n = shape.open(f, "PRINT.radix", "no " .. M.radix[trait] .. " for " .. say.q(kind))
    n:say(shape.name(f.primary, "The value") .. " on " .. at(f) .. " is to be printed with " .. M.radix[trait] .. ", and " .. say.a(kind)
        .. " has no such form.")
    n:in_c("printf(\"%x\", 1.5) compiles (-Wall warns) and prints whatever lies in the argument's place. Here the conversion belongs to the type.")
    if ints.is_float(kind) or kind == "{float}" then
        n:fix("x.to_bits()", "for the bit pattern of a float")
        n:fix("x as i64", "for the whole number in it")
    elseif trait == "Pointer" then
        n:fix("&x as *const _, or std::ptr::from_ref(&x)", "for the address")
    else
        n:fix("the number inside, or its bytes one by one", "for b in s.bytes() { print!(\"{b:02x}\") }")
    end
    n:fix("{} or {:?}", "for the usual form")
    return n:close { headline = "no " .. M.radix[trait] .. " for " .. say.q(kind), class = "D" }
end

-- Ord, Eq and Hash on a float.
local FLOAT = { Ord = true, Eq = true, Hash = true }

local function float(f, kind, trait)
    local n = shape.open(f, "BOUND.float", "a float has no " .. say.q(trait))
    local call = shape.label(f, "^required by a bound introduced by this call")
    n:say((call and shape.name(call, "The call") .. " on " .. say.line(call.line) or "The code on " .. at(f)) .. " needs " .. say.q(trait)
        .. ", and " .. say.a(kind)
        .. " does not have it: NaN is neither smaller, equal nor larger than anything, not even itself.")
    n:in_c(trait == "Ord" and "qsort() with a compare function that says a < b for doubles goes through an array with a NaN in it, and what comes "
        .. "out is not sorted."
        or "A hash table with doubles as keys never finds a NaN again, and 0.0 and -0.0 are equal with two bit patterns.")
    if trait == "Ord" then
        n:fix("v.sort_by(f64::total_cmp), or max_by(|a, b| a.total_cmp(b))", "which has a place for NaN")
        n:fix("a.partial_cmp(&b)", "an Option: None for NaN")
        n:fix("v.iter().copied().fold(f64::NEG_INFINITY, f64::max)", "for the largest: it skips NaN")
    else
        n:fix("x.to_bits() as the key", "when equal bits are what is meant")
        n:fix("a whole number, say in thousandths", "when the values are rounded anyway")
    end
    return n:close { headline = "NaN has no order", class = "C" }
end

-- u32::from(x), or x.into(), of a number that u32 cannot always hold.
local function from_number(f, kind, trait)
    local from = trait:match("^From<(%w+)>$")
    if not from or not ints.is_int(from) or not ints.is_int(kind) then
        return nil
    end
    local c = ints.convert(from, kind)
    local how = (shape.line_text(f.primary) or ""):find(".into()", 1, true) and "into()" or say.q(kind .. "::from")
    local n = shape.open(f, "CAST.from", how .. " takes no " .. say.q(from))
    n:say("On " .. at(f) .. " " .. how .. " is to make " .. say.a(kind) .. " of " .. say.a(from) .. ". It exists for a type whose every value "
        .. say.q(kind) .. " can hold on every machine, and " .. say.q(from) .. " is none of those.")
    n:in_c("C converts it without a word: it would " .. c.text .. ".")
    n:fix(kind .. "::try_from(x)", "when a value that does not fit is an error")
    n:fix("x as " .. kind, c.kind == "widen" and "when it is to work on this machine" or "when that is what is wanted; this is C's cast")
    return n:close { headline = say.a(from) .. " does not always fit into " .. say.a(kind), class = c.class, cwe = c.cwe, c_bug = c.bug }
end

-- What C has for the traits that are asked for most.
local TRAITS = {
    Ord = "qsort() is given a compare function at each call; sort() and the ordered maps ask the type itself for its order.",
    Clone = "C copies any struct with =, pointers included, and two owners of one block are the result. Here a copy exists only if the type says "
        .. "how it is made.",
    Copy = "C copies any struct with =. Here that is for plain data only; a type that owns something is moved.",
    Default = "memset(&x, 0, sizeof x) makes a start value of any struct, also where 0 is none that it may have. Here the type says what it "
        .. "starts with.",
    Hash = "A hash table in C is given two functions for its keys, one that hashes and one that compares. Here the key's type brings both.",
    Eq = "A hash table in C is given two functions for its keys, one that hashes and one that compares. Here the key's type brings both.",
    Error = "C's error is a number. An error type here says how it is printed and what caused it.",
}

-- What a closure under catch_unwind may leave half changed.
function M.unwind(f, kind)
    local call = shape.label(f, "^required by a bound introduced by this call")
    local n = shape.open(f, "BOUND.unwind", "a panic may stop this half way")
    n:say("The closure" .. (call and " for " .. shape.name(call, "catch_unwind") or "") .. " on " .. at(f) .. " holds " .. "a " .. say.q(kind)
        .. ". Should it panic, the code behind goes on, and may use what was changed half way.")
    n:in_c("It is longjmp() out of a function that is changing a struct: the caller goes on with members that do not fit together.")
    n:fix("a move closure that owns a copy, and gives it back to be stored when all went well", "for plain data: nobody sees the half of it")
    n:fix("AssertUnwindSafe(|| …)", "when you have seen to it: the state is thrown away or put right behind Err, or it is whole wherever a panic can come")
    return n:close { headline = "a panic may leave " .. say.q(kind) .. " half changed", class = "C" }
end

-- [x; N] with an x that cannot be copied.
local function repeated(f, kind)
    local x = shape.code(f.primary) or "x"
    local n = shape.open(f, "BOUND.repeated", "one value for every element")
    n:say("The array on " .. at(f) .. " repeats " .. say.q(x) .. ", which makes one value and copies it into each element; " .. say.q(kind)
        .. " is no plain data that may be copied.")
    n:in_c("It is a loop with a[i] = x: for a struct that owns something, every element would own the same thing.")
    n:fix("[const { " .. x .. " }; N]", "when it is a constant: it is then made anew for each element, and nothing is copied")
    n:fix("std::array::from_fn(|i| …)", "when each element is made by a call")
    return n:close { headline = say.q(kind) .. " is not copied into each element", class = "D" }
end

-- A bound that is not met: the type lacks a trait.
function M.missing(f, kind, trait)
    if #kind > 60 or #trait > 60 then
        return nil
    end
    local short = trait:match("([%w_]+)$") or trait
    local _, repeats = shape.child(f, "copied for each element of the array")
    if short == "Copy" and repeats then
        return repeated(f, kind)
    end
    local special = short == "FromStr" and parses.wrapped(f, kind) or M.radix[short] and radix(f, kind, short) or FLOAT[short] and (ints.is_float(kind) or kind == "{float}") and float(f, kind, short)
        or from_number(f, kind, trait)
    if special then
        return special
    end
    local call = shape.label(f, "^required by a bound introduced by this call")
    local demand = shape.child(f, "^required by a bound in") or shape.child(f, "^required by this bound")
    local n = shape.open(f, "BOUND", say.q(kind) .. " lacks " .. say.q(trait))
    shape.step(n, demand, "declared", "the bound stands here")
    n:say((call and shape.name(call, "the call") .. " on " .. say.line(call.line) or "the code on " .. at(f)) .. " needs "
        .. say.q(trait) .. (demand and ", by " .. say.line(demand.line) or "") .. ", and " .. say.q(kind) .. " does not have it.")
    n:in_c(TRAITS[short] or "A trait is a struct of function pointers that a type fills in. In C the member would be NULL and the call through it "
        .. "would crash; here "
        .. "the gap is found while compiling.")
    if not derive(n, f, trait) then
        n:fix("impl " .. trait .. " for the type", "when the type is yours")
    end
    if short == "Ord" then
        n:fix("sort_by_key(|e| …), sort_by(|a, b| …)", "when the order is this call's business")
    end
    n:fix("hand over a type that has it", "when another form of the value exists: a reference, its number, its text")
    n:fix("add the bound to the type parameter", "when the type is one, as in <T: …>")
    return n:close { headline = say.q(kind) .. " lacks " .. say.q(trait), class = "D" }
end

return M
