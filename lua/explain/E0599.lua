-- E0599: a type has no such method, function or variant.

local facts = require "ferry.facts"
local locks = require "explain.locks"
local methods = require "explain.methods"
local printing = require "explain.bounds"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = { code = "E0599", needs_subject = false }

M.page = {
    code = "E0599", title = "No such method, function or variant",
    model = "A method belongs to a type or to a trait. A trait's methods are there where the trait is in scope and the type has it; an Option "
        .. "or Result has its own methods, not those of what is inside.",
    in_c = "A call of a function that does not exist, or of one for another struct.",
    class = "D",
    fixes = {
        { title = "correct the name", when = "when it is a slip" },
        { title = "use the trait", when = "when the method is a trait's" },
        { title = "take the value out first", when = "when it is in an Option or a Result" },
        { title = "derive or write it", when = "when the type does not have it yet" },
    },
    see = { exercises = {} },
}

local function at(f)
    return say.line(f.primary.line)
end

-- The method is there, but on what an Option or Result holds.
local function wrapped(f, name, outer)
    local inner = facts.child(f, "exists on the type `").message:match("exists on the type `([^`]*)`")
    local result = outer:match("^Result")
    local an = result and "a " or "an "
    local n = shape.open(f, result and "METHOD.result" or "METHOD.option", "this is " .. an .. outer .. ", not yet the value")
    n:say(say.q(name) .. " on " .. at(f) .. " is a method of " .. say.q(inner) .. ", but what stands before the dot is " .. an .. outer .. (result
        and ": the call may have failed." or ": there may be none."))
    n:in_c(result and "In C this is a look at the out-parameter before the return code. It works until the first failure, and then with whatever was "
        .. "there before." or "In C this is p->" .. name .. " without a test for NULL: it works until the first time there is nothing. Here "
        .. "the test is "
        .. "part of the type and cannot be left out.")
    n:fix(result and "match, or if let Ok(value)" or "if let Some(value), or let … else", "when the program should do something else then")
    n:fix("? before the dot", result and "when this function returns a Result itself; .ok()? when it returns an Option"
        or "when this function returns an Option itself")
    n:fix(".expect(\"why\") before the dot", "when it cannot be missing", n:offered("^consider using `.-::expect`"))
    local pointer = not result and inner:match("^&")
    return n:close { headline = "look into the " .. outer .. " first", class = (result or not pointer) and "B" or "A", cwe = pointer and 476 or 252,
        c_bug = pointer and "null pointer dereference" or "unchecked return value",
        twin = pointer and twins.not_found { callee = (source.around(f.primary) or ""):match("([%a_][%w_]*)%b()%.$"), result = (source.around(f.primary) or ""):match("([%a_][%w_]*)%.$"),
            line = f.primary.line } or nil }
end

local function unimported(f, name, kind)
    local child = facts.child(f, "^trait `.-` which provides") or facts.child(f, "traits? .-not in scope")
    local path = child and child.spans[1] and (child.spans[1].replacement or ""):match("use ([%w_:]+);")
    local n = shape.open(f, "METHOD.trait", "the trait that has " .. say.q(name) .. " is not in scope")
    n:say(say.q(kind) .. " has the method " .. say.q(name) .. ", but by way of a trait, and " .. at(f) .. " is in a module that does not know the "
        .. "trait" .. (path and ", " .. path .. "." or "."))
    n:in_c("It is a missing #include: the function is in the library, its prototype is not in sight.")
    n:fix(path and "use " .. path .. "; at the top" or "a use line for the trait", "always", n:offered("perhaps you want to import"))
    return n:close { headline = "the trait is not in scope", class = "D" }
end

local function variant(f, name, kind)
    local where = shape.label(f, "not found for this enum")
    local n = shape.open(f, "VARIANT", say.q(name) .. " is none of its variants")
    shape.step(n, where, "declared", "the variants are listed here")
    n:say(say.q(name) .. " on " .. at(f) .. " is no variant of " .. say.q(kind) .. (where and ", which " .. say.line(where.line) .. " declares."
        or "."))
    n:in_c("C's enumerators are global names and plain ints, so one of another enum, or a number, would go through. Here the variants belong to "
        .. "their type.")
    local better = facts.child(f, "similar name")
    local span = better and better.spans[1]
    local near = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    n:fix(near and "write " .. near or "one of the declared variants", "when it is a slip" .. (near and "; upper and lower case count"
        or ""), n:offered("similar name"))
    n:fix("add the variant", "every match without a _ then says where it is missing")
    return n:close { headline = say.q(kind) .. " has no variant " .. say.q(name), class = "D" }
end

-- Methods that a derive or a trait would bring.
local DERIVE = { clone = "Clone", eq = "PartialEq", cmp = "Ord", partial_cmp = "PartialOrd", hash = "Hash", default = "Default",
    to_string = "Display" }

-- The ways out but for the spelling.
local function ways(n, where, trait, offered, new)
    if trait and trait ~= "Display" then
        n:fix("#[derive(" .. trait .. ")] on the type", "when member by member is right", n:offered("derive%("))
    elseif trait then
        n:fix("impl Display for the type", "which brings to_string()")
    elseif where then
        n:fix("write it in an impl block of the type", "when it has yet to be written")
    else
        n:fix("look the type's methods up in the documentation, doc.rust-lang.org/std", "when the name comes from another language")
    end
    if not where and offered then
        return
    elseif not new then
        n:fix("call it on the member that has it", "when the type only wraps another")
    elseif where then
        n:fix("build it with braces", "when all members are visible")
    end
end

local function missing(f, name, what, kind)
    local where = shape.label(f, "not found for this")
    local better = facts.child(f, "^you might have meant to use `") or facts.child(f, "with a similar name")
    local span = better and better.spans[1]
    local offered = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local bounds = f.message:find("bounds were not satisfied", 1, true)
    local new, constant = what:find("function", 1, true), what == "constant"
    local n = shape.open(f, bounds and "METHOD.bounds" or offered and "METHOD.misspelt" or new and "FUNCTION.none" or "METHOD.none",
        say.q(name) .. " is not there")
    shape.step(n, where, "declared", say.q(kind) .. " is declared here")
    local declared = where and ", declared on " .. say.line(where.line) .. "," or ""
    if bounds then
        n:say(say.q(name) .. " on " .. at(f) .. " is there for some types only, and " .. say.q(kind) .. declared .. " is not among them: it "
            .. "lacks what "
            .. "the method needs.")
    else
        n:say(say.q(kind) .. declared .. " has no " .. (new and "function " or constant and "constant " or "method ") .. say.q(name)
            .. ", which " .. at(f) .. (constant and " names" or " calls")
            .. (offered and "; the nearest is " .. offered .. "." or "."))
    end
    local trait = DERIVE[name]
    n:in_c(trait == "Clone" and "C copies any struct with =, pointers included, and two owners of one block are the result. Here a copy exists "
        .. "only if the type says how it is made."
        or new and "C has init functions or a braces initialiser; Rust has no constructors either. new is a function like any other, and "
        .. "somebody has to write it."
        or constant and "C has constants for all types in one name space; here they belong to a type, T::NAME, or to a module."
        or "In C one would look for the function in the header of the type; here in its impl blocks, and in the impl blocks of the traits "
        .. "that it has.")
    if offered then
        n:fix("write " .. offered, "when it is a slip", n:offered("^you might have meant") or n:offered("with a similar name"))
    end
    ways(n, where, DERIVE[name], offered, new)
    return n:close { headline = say.q(kind) .. " has no " .. say.q(name), class = "D" }
end

-- s.cb(x) where cb is a field that holds a function.
local function field_call(f, name, kind)
    local n = shape.open(f, "METHOD.field", say.q(name) .. " is a field")
    local where = shape.label(f, "not found for this")
    shape.step(n, where, "declared", say.q(kind) .. " is declared here")
    local callable = facts.child(f, "surround the field access with parentheses")
    n:say(say.q(name) .. " on " .. at(f) .. " is a field of " .. say.q(kind) .. ", no method, and x." .. name .. "(…) is looked up among the "
        .. "methods only.")
    n:in_c(callable and "In C s->" .. name .. "(x) calls the function pointer in the member. Here a field and a method may have one name, so the "
        .. "parentheses say which is meant."
        or "In C the compiler says that the called object is not a function.")
    if callable then
        n:fix("(" .. ((source.around(f.primary) or ""):match("([%w_%.]+)%.$") or "s") .. "." .. name .. ")(…)", "to call what the field holds", n:offered("surround the field access with parentheses"))
        n:fix("a method that makes the call", "when callers should not see the field")
    else
        n:fix("leave the parentheses away", "to read the field", n:offered("^remove the arguments"))
        n:fix("a method of that name", "when it should be computed")
    end
    return n:close { headline = say.q(name) .. " is a field, not a method", class = "D" }
end

-- A name that C, or C++, has for what is called another way here.
local function habit(f, name, kind, row)
    local n = shape.open(f, "METHOD.habit", say.q(name) .. " has another name here")
    n:say(say.q(name) .. ", which " .. at(f) .. " calls, is not a method of " .. say.q(kind) .. "; what it does has another name here.")
    n:in_c(row[3])
    for i = 4, #row do
        n:fix(row[i][1], row[i][2], i == 4 and (n:offered("^you might have meant") or n:offered("with a similar name")) or nil)
    end
    return n:close { headline = say.q(kind) .. " has no " .. say.q(name), class = "D" }
end

-- An iterator's method on a container.
local function iterator(f, name, kind)
    local n = shape.open(f, "METHOD.iterator", "this is the container, no iterator")
    n:say(say.q(name) .. " on " .. at(f) .. " is a method of iterators, and " .. say.a(kind) .. " is the container: somebody has to say how "
        .. "it is walked.")
    if name == "take" and source.onward(f.primary):match("^take%s*%(%s*%)") then
        n:in_c("C takes a pointer out of its place by a copy and a NULL. take() without a number is the same for an Option; for what has an empty "
            .. "value it is a function.")
        n:fix("std::mem::take(&mut …)", "to take all of it and leave it empty")
        n:fix(".iter().take(n)", "to look at the first n elements")
        return n:close { headline = "take() is an Option's; here it is std::mem::take()", class = "D" }
    end
    n:in_c("In C that is the for loop, with the choice between a[i], &a[i] and taking the elements out, made in its body.")
    n:fix(".iter()." .. name .. "(…)", "to look at the elements")
    n:fix(".iter_mut()." .. name .. "(…)", "to change them")
    n:fix(".into_iter()." .. name .. "(…)", "to take them out; the container is gone afterwards", n:offered("`%.into_iter%(%)` first"))
    return n:close { headline = "say how the container is walked: .iter()", class = "D" }
end

-- Not on an Option or Result, and rustc does not say that the inner type has it.
local function unopened(f, name, outer)
    local result = outer == "Result"
    local n = shape.open(f, "METHOD.unopened", "this is " .. (result and "a Result" or "an Option"))
    n:say("What stands before " .. say.q(name) .. " on " .. at(f) .. " is " .. (result and "a Result: the call may have failed."
        or "an Option: there may be none.") .. " " .. (result and "A Result" or "An Option")
        .. " has no " .. say.q(name) .. ", what is inside may.")
    n:in_c(result and "In C this is the FILE * or descriptor used before it was compared with NULL or -1." or "In C this is the pointer that is "
        .. "used before it was compared with NULL.")
    n:fix("? before the dot", result and "when this function returns a Result itself; .ok()? when it returns an Option"
        or "when this function returns an Option itself")
    n:fix(result and "match, or if let Ok(mut x)" or "if let Some(x), or let … else", "when the program should do something else then")
    n:fix(".expect(\"why\") before the dot", "when it cannot be missing")
    return n:close { headline = "look into the " .. outer .. " first", class = "B", cwe = 252, c_bug = "unchecked return value" }
end

function M.explain(f)
    local what, name, kind = f.message:match("^no ([%a, ]+) named `([^`]+)` found for [%a ]+ `([^`]+)` in")
    if not name then
        what, name, kind = f.message:match("^the ([%a ]+) `([^`]+)` exists for [%a ]+ `([^`]+)`, but")
    end
    if f.message:match("^`[^`]+` doesn't implement `std::fmt::Display`") then
        return printing.print(f, f.message:match("^`([^`]+)`"), "std::fmt::Display")
    elseif not name then
        kind, name = f.message:match("^`([^`]+)` is not an iterator"), shape.code(f.primary)
    end
    local outer = kind and (kind:match("^Option%f[<]") or kind:match("^Result%f[<]"))
    if not name or #kind > 60 then
        return nil
    elseif outer and facts.child(f, "exists on the type `") then
        return wrapped(f, name, outer)
    elseif (f.primary.label or ""):match("^field, not a method") then
        return field_call(f, name, kind)
    elseif facts.child(f, "`%.into_iter%(%)` first") or f.message:match("is not an iterator") or (f.primary.label or ""):match("is not an iterator")
        or kind:match("^Vec<") and facts.child(f, "`Vec<.->: Iterator`") then
        return iterator(f, name, kind)
    elseif name == "unlock" and locks.unlock(f, name, kind) then
        return locks.unlock(f, name, kind)
    elseif methods.find(kind, name) then
        return habit(f, name, kind, methods.find(kind, name))
    elseif outer then
        return unopened(f, name, outer)
    elseif facts.child(f, "but not in scope") or facts.child(f, "perhaps you want to import") then
        return unimported(f, name, kind)
    elseif what:find("variant", 1, true) and name:match("^%u") then
        return variant(f, name, kind)
    elseif shape.label(f, "not found for this enum") and (f.primary.label or ""):match("^variant[, ]") then
        return variant(f, name, kind)
    elseif what:match("^associated .*[mt]$") and name:match("^%u") then -- "associated item", from 1.96 on "… or constant"
        what = "constant"
    end
    return missing(f, name, what, kind)
end

return M
