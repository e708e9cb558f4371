-- E0308 between objects and pointers, strings, arrays, branches and structs.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local nominal = require "explain.nominal"
local say = require "ferry.say"
local shape = require "ferry.shape"
local texts = require "explain.texts"
local twins = require "ferry.twins_null"
local types = require "ferry.types"

local M = {}

local function close(n, headline, class, cwe, bug)
    return n:close { headline = headline, class = class, cwe = cwe, c_bug = bug }
end

-- "`x`" to put behind & or *, or "the value" in words.
local function operand(f)
    return shape.is_name(f.primary) and shape.name(f.primary) or nil
end

local function pointer_wanted(f, wanted, found, o)
    local n = mismatch.open(f, "POINTER.wanted", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local mutable = wanted:match("^&mut")
    local smart = found:match("^Rc<") or found:match("^Arc<") or found:match("^Box<") or found:match("^Ref<") or found:match("^RefMut<")
        or found:match("Guard<")
    if smart then
        n.rule = "POINTER.smart"
        n:in_c("It is a pointer in C already, and goes as it is. Here " .. say.q((smart:gsub("<", ""))) .. " is a pointer that owns something, a "
            .. "block, a count or a lock; & lends what it points to and leaves the "
            .. "owner here.")
    elseif wanted:match("^&%[") or wanted:match("^&mut %[") then
        n:in_c("In C the array's name would decay to a pointer here and the length would be lost on the way. & makes a slice, a pointer with "
            .. "its length beside it.")
    elseif o.kind ~= "call" then
        n:in_c("In C that is x where &x was meant, or the * is missing on the other side: a compile error for a struct, before gcc 14 only a warning for a number, "
            .. "which would be taken for an address.")
    else
        n:in_c("In C that is f(x) where the prototype says f(T *): a compile error for a struct, before gcc 14 no more than a warning for an integer, which "
            .. "would then be taken for an address.")
    end
    if o.name == "append" and wanted:match("Vec<") then
        n:fix("push", "for one element: append takes all elements out of another Vec")
    end
    local sign, x = mutable and "&mut " or "&", operand(f)
    n:fix(x and "write " .. sign .. x or "put " .. sign:gsub(" ", "") .. " before it", mutable and "and the caller's object gets changed"
        or "the callee reads it and you keep it", mismatch.offered(n, "^consider %a*%s?borrowing"))
    if found:match("^%[[^;]*%]$") or found == "str" then
        n:fix("an array or an owner there, Vec or String", "when the callee is to own it: a slice itself has no fixed size and cannot be passed")
    else
        n:fix("take the object by value there", "when the callee is to own it")
    end
    return close(n, "an object was given where a pointer is wanted", "D")
end

local function object_wanted(f, wanted, found, o)
    local n = mismatch.open(f, "POINTER.given", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local number = ints.is_int(wanted) or ints.is_float(wanted)
    n:in_c(number and "In C this is p where *p was meant: integer from pointer without a cast, before gcc 14 only a warning, and the address "
        .. "is taken for the number." or "In C this is p where *p was meant, which the compiler refuses for a struct. And *p there copies the "
        .. "struct with the pointers in it, so that two owners hold one block.")
    local x = operand(f)
    if types.classify(wanted).own then
        n:fix("let the other side take a reference", "when it only reads")
        local counted = wanted:match("^Rc<") or wanted:match("^Arc<")
        n:fix(counted and counted:gsub("<", "") .. "::clone" or "an own copy, .clone()", counted and "for one more owner of the same object: it "
            .. "counts, and copies nothing"
            or "when both sides need one: malloc and memcpy")
        return close(n, "a pointer was given where the owner is wanted", "D")
    end
    n:fix(x and "write *" .. x or "put * before it", "when the value is plain data that may be copied", mismatch.offered(n, "dereferenc",
        "^consider removing the borrow"))
    n:fix("let the other side take a reference", "when it only reads")
    n:fix(".clone(), an own copy", "when the value owns memory and both sides need it")
    return close(n, "a pointer was given where the object is wanted", "D")
end

local function const_pointer(f, wanted, found, o)
    local n = mismatch.open(f, "POINTER.const", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("& is a pointer to const, &mut one to write through. C passes a const T * for a T * with a warning about the discarded qualifier, "
        .. "and the callee then writes into what the caller had called const.")
    local code = (shape.code(f.primary) or ""):match("^&([%w_.]+)$")
    n:fix(code and "write &mut " .. code or "make it &mut where it is taken", "when the change is meant; the variable needs mut as well")
    n:fix("let the callee take & and return the new value", "when it is not")
    return close(n, "a pointer to const does not turn into a writable one", "D")
end

-- Arrays of two lengths.
function M.length(f)
    local a, b = f.primary.label:match("size of (%d+), found one with a size of (%d+)")
    if not a then
        return nil
    end
    local o, short = mismatch.origin(f), tonumber(b) < tonumber(a)
    local n = shape.open(f, "ARRAY.length", "an array of " .. b .. " elements")
    shape.step(n, o.span, "declared", "an array of " .. a .. " is asked for")
    local what = shape.name(f.primary, "the array")
    n:say(say.capital(what) .. " on " .. say.line(f.primary.line) .. " has " .. b .. " elements, but "
        .. (o.kind == "call" and o.name and say.q(o.name) .. (o.line and ", declared on " .. say.line(o.line) .. "," or "") .. " takes "
        or o.line and say.line(o.line) .. " asks for " or "the place wants ") .. a .. ": the length is part of the type.")
    if o.kind ~= "call" then
        n:in_c("C fills an initialiser that is too short with zeros and drops what is too much, with a warning; an array is never assigned "
            .. "there at all.")
        n:fix("let the compiler count, without the type", "when the elements are right")
        n:fix("[0; " .. a .. "] and then the elements", "when the rest is to be zero")
        return close(n, "an array of " .. b .. " is not an array of " .. a, "C")
    end
    n:in_c("In C the number in a parameter's brackets is a comment: the array decays to a pointer and any length is taken. "
        .. (short and "A callee that believes its " .. a .. " reads past the end." or "A longer one does no harm there."))
    n:fix("take a slice there, &[T], and use its len()", "when any length will do")
    n:fix("make both lengths one const", "when they belong together")
    if not short then
        n:fix("hand over a part of it", "when the first " .. a .. " elements are meant")
    end
    return n:close { headline = "an array of " .. b .. " is not an array of " .. a, class = short and "A" or "C", cwe = short and 125 or nil,
        c_bug = short and "out-of-bounds read" or nil, twin = short and twins.short_array { subject = shape.is_name(f.primary)
            and shape.code(f.primary) or nil, callee = o.name, given = b,
            wanted = a, declared = o.line, line = f.primary.line } or nil }
end

-- if and else, or two arms, of different types.
function M.arms(f, wanted, found)
    local first = shape.label(f, "^expected because of this") or shape.label(f, "^this is found to be of type")
    local n = shape.open(f, "ARMS", "this branch gives " .. say.q(found))
    shape.step(n, first, "declared", "the first branch gives " .. say.q(wanted))
    n:say(say.capital(shape.name(f.primary, "the branch")) .. " on " .. say.line(f.primary.line) .. " is "
        .. (found == "{integer}" and "an integer" or found == "()" and "without a value" or "of type " .. say.q(found)) .. ", while "
        .. (first and "the branch on " .. say.line(first.line) or "the branch before") .. " gives " .. say.q(wanted)
        .. ". The whole is one value and so has one type.")
    local option = wanted == "Option<" .. found .. ">" or found == "Option<" .. wanted .. ">"
    local letter = wanted == "char" and found == "u8" or wanted == "u8" and found == "char"
    if letter then
        n:in_c("In C both are a char. Here a u8 is one byte of a text and a char a whole character, and a byte from 0x80 on is a part of one.")
        n:fix("s.chars().next(), or .nth(i)", "for a character of the text: an Option")
        n:fix("b before the quote, b'x'", "when both are to be bytes")
        return close(n, "the one is a byte, the other a character", "B", 135, "a byte taken for a character")
    end
    n:in_c("It is C's ?: operator: there two numbers are brought to a common type, and a pointer with an integer draws a warning, from gcc 14 on an error.")
    if option then
        n:fix(".unwrap_or(…) on the Option, and no if", "when the other branch is the value for None")
        n:fix("Some(…) in the other branch", "when the caller is to see None too")
        return close(n, "one branch may have nothing", "D")
    end
    if found == "()" then
        n:fix("drop the semicolon at the end of that branch", "when its value is meant", mismatch.offered(n, "semicolon"))
    end
    n:fix("give both branches one type", "by converting one of them", mismatch.offered(n, "^try using a conversion"))
    if wanted:match("^%u") and found:match("^%u") then
        n:fix("Box::new around each, and Box<dyn Trait> as the type", "when both have one trait and callers need no more")
    end
    n:fix("an enum with a variant for each", "when both kinds are real results")
    n:fix("a semicolon after each branch", "when the value is not used")
    return close(n, "the branches give values of two types", "D")
end

local function byte(f, wanted, found, o)
    local n = mismatch.open(f, "TEXT.byte", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("C's character constants are ints and fit into any char. In Rust 'x' is a char of four bytes, and C's 'x' is written b'x', a u8.")
    n:fix("put b before the quote", "for a byte, as in C", mismatch.offered(n, "^if you meant to write a byte"))
    n:fix("the type char", "for a Unicode character")
    return close(n, "a byte is written with b before the quote", "D")
end

-- "x" where a byte or a char is wanted.
local function one_letter(f, wanted, found, o)
    local letter = (shape.code(f.primary) or ""):match('^"([^"\\\\])"$')
    if not letter or not (wanted == "u8" or wanted == "char") then
        return nil
    end
    local n = mismatch.open(f, "TEXT.letter", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("A string of one character is not a character in C either: it is an array of two bytes, and gcc warns of a comparison between pointer and "
        .. "integer.")
    n:fix((wanted == "u8" and "b'" or "'") .. letter .. "'", wanted == "u8" and "for the byte" or "for the character")
    return close(n, "a string of one character is not a character", "D")
end

local function number_and_text(f, wanted, found, o)
    local letter = one_letter(f, wanted, found, o)
    if letter then
        return letter
    end
    local parse = wanted ~= "String" and not wanted:match("str$")
    local n = mismatch.open(f, parse and "TEXT.parse" or "TEXT.format", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c(parse and "C takes the pointer for a number here, with a warning, from gcc 14 on an error; the digits are read by atoi() or strtol()."
        or "C takes the number for a pointer here, with a warning, from gcc 14 on an error; the digits are written by snprintf().")
    if parse then
        n:fix(".parse(), and look at the Result", "when the text holds a number")
        if (shape.code(f.primary) or ""):match('^"') then
            n:fix("remove the quotes", "for a constant")
        end
    else
        n:fix((wanted == "String" and "" or "& before it and ") .. ".to_string()" .. (wanted == "String" and "" or " behind"), "for its digits",
            mismatch.offered(n, "^try using a conversion method"))
        n:fix("format!", "for more than that")
    end
    return close(n, "digits are not a number", "D")
end

local function null(f, wanted, found, o)
    local n = mismatch.open(f, "POINTER.null", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("The constant 0 is a null pointer in C. In Rust no number becomes a pointer by itself.")
    n:fix("std::ptr::null() or null_mut()", "for a raw pointer", mismatch.offered(n, "^if you meant to create a null"))
    n:fix("Option<&T> and None", "when it does not go to C")
    return close(n, "0 is no pointer", "D")
end

local function boxed(f, wanted, found, o)
    local n = mismatch.open(f, "BOX", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("A Box is the pointer that malloc() returned, owned by whoever holds it. In C the two differ by a star, and so the compiler stops "
        .. "there too (gcc before 14 only warns).")
    local owner = wanted:match("^(Rc)<") or wanted:match("^(Arc)<")
    if wanted:match("^Box<dyn .*Error") and (found:match("str$") or found == "String") then
        n:fix(".into() behind it", "as a text turns into an error: .into() allocates it")
        n:fix("Box::new around an error type of your own", "when callers are to tell errors apart")
        return close(n, "a text is not yet an error", "D")
    elseif owner then
        n:fix(owner .. "::new around it", "to put the object on the heap, with its count")
    elseif wanted:match("^Box<") then
        n:fix("Box::new around it", "to put the object on the heap", mismatch.offered(n, "^store this in the heap"))
    else
        n:fix("* before it", "to take the object out of its block", mismatch.offered(n, "unbox", "dereferenc"))
    end
    n:fix("use the same on both sides", "when the heap is not needed")
    return close(n, "an object is not the block on the heap that holds it", "D")
end

local function functions(f, _, _, o)
    local n = shape.open(f, "FN_POINTER", "a reference to a function")
    n:say(shape.name(f.primary, "the expression") .. " on " .. say.line(f.primary.line) .. " is a reference to a function, and a function "
        .. "pointer is wanted" .. (o.line and " by " .. say.line(o.line) or "") .. ".")
    n:in_c("In C f and &f are one and the same. In Rust fn() is the function pointer already and the name of the function gives it; & makes "
        .. "a pointer to that.")
    n:fix("leave the & away", "always", mismatch.offered(n, "^consider removing the reference"))
    return close(n, "the function's name is its address", "C")
end

local function is_struct(name)
    return name:match("^%u[%w_]*$") ~= nil
end

-- Does the reference lead to the wanted type, as far as the names tell?
local function same_below(wanted, found)
    local base = found:gsub("^&'[%w_]+%s+", ""):gsub("^&", ""):gsub("^mut%s+", "")
    local number = function(name) return ints.is_int(name) or ints.is_float(name) or name:match("^{") end
    return number(wanted) and number(base) or wanted:match("^[%w_:]+") == base:match("^[%w_:]+") or wanted:match("^%[") and base:match("^%[")
        or wanted:match("^_") or base:match("^_") or wanted:match("^%u$")
end

-- The rule for two types that are no numbers, or nil.
function M.choose(f, wanted, found)
    local strings = { ["&str"] = true, ["&'static str"] = true }
    if wanted == "&mut String" and strings[found] then
        return texts.view_assigned
    elseif wanted == "String" and found == "char" then
        return texts.char_for_string
    elseif strings[wanted] and found == "String" and mismatch.origin(f).kind == "return" then
        return texts.returned_view
    elseif wanted == "String" and strings[found] then
        return texts.literal_for_string
    elseif strings[wanted] and found == "String" then
        return texts.string_for_view
    elseif wanted == "u8" and found == "char" then
        return byte
    elseif (strings[found] or found == "String" or found == "&String") and (ints.is_int(wanted) or ints.is_float(wanted) or wanted:match("^{"))
        or strings[wanted] and (found:match("^&?{[if]") or ints.is_int(found) or ints.is_float(found)) or wanted == "String" and (found == "{integer}"
        or found == "{float}" or ints.is_int(found) or ints.is_float(found)) then
        return number_and_text
    elseif wanted:match("^%*") then  -- explain.buffers has taken all but a 0
        return null
    elseif wanted == "char" and strings[found] or strings[wanted] and found == "char" then
        return texts.char_for_text
    elseif wanted:match("^fn pointer") then
        return found:match("^`?&") and functions or nil
    elseif wanted:match("^&mut ") and found:match("^&") and not found:match("^&mut ") then
        return const_pointer
    elseif wanted:match("^&") and not found:match("^[&*]") then
        return facts.child(f, "borrowing here") and pointer_wanted or found:match("^[%u{]") and pointer_wanted or nil
    elseif found:match("^&") and not wanted:match("^[&*]") and not wanted:match("[%s(]") and same_below(wanted, found) then
        return object_wanted
    elseif (wanted:match("^Rc<") or wanted:match("^Arc<")) and not found:match("^[&*]") and not found:match("^A?[rR]c<") then
        return boxed
    elseif wanted:match("^Box<") and not found:match("^Box<") or found:match("^Box<") and not wanted:match("^Box<") then
        return boxed
    elseif is_struct(wanted) and is_struct(found) then
        return nominal.structs
    end
    return nil
end

-- E0782: a trait's name where a type is wanted.
function M.bare_trait(f)
    if not f.message:match("^expected a type, found a trait") then
        return nil
    end
    local name = shape.code(f.primary)
    local n = shape.open(f, "TRAIT.type", "a trait, no type")
    n:say(say.capital(name and say.q(name) or "what stands there") .. " on " .. say.line(f.primary.line) .. " is a trait, a list of functions "
        .. "that a type can have, and no type itself: its size is not known, nor where its data is.")
    n:in_c("In C that is the struct of function pointers without the object it works on.")
    n:fix("&dyn " .. (name or "Trait") .. ", or Box<dyn " .. (name or "Trait") .. ">", "for any type that has it, chosen at run time: a pointer "
        .. "and a table, as in C")
    n:fix("impl " .. (name or "Trait"), "for one type that has it, chosen by the caller while compiling", n:offered("opaque type"))
    return n:close { headline = "a trait is not a type", class = "D" }
end

return M
