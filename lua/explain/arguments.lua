-- E0061 and E0057: a call with another number of arguments than the function has parameters.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local lent = require "explain.lent_arguments"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.page(code, title)
    return {
        code = code, title = title,
        model = "A function has one list of parameters: nothing is optional, nothing variable, no second function has the same name. "
            .. "x.f(a) hands x over as the first parameter, self.",
        in_c = "With a prototype in sight C refuses it as well. With int f(); it compiles, and the parameter that was not passed is whatever "
            .. "lies in its "
            .. "place (CWE-685).",
        class = "D",
        fixes = {
            { title = "pass what is missing, drop what is too much", when = "nearly always" },
            { title = "an Option parameter", when = "when it may be left out" },
            { title = "a slice parameter", when = "for any number of one type" },
        },
        see = { exercises = {} },
    }
end

-- The missing and the extra arguments by their labels.
local function places(f)
    local list = {}
    for _, span in ipairs(f.d.spans) do
        local label = not span.std and span.label or ""
        local number, kind = label:match("^argument #(%d+) of type `([^`]+)` is missing")
        local extra, its = label:match("^unexpected argument #(%d+) of type `([^`]+)`")
        if number or extra then
            list[#list + 1] = { missing = number ~= nil, number = number or extra, type = kind or its, span = span }
        end
    end
    return list
end

local function described(list)
    local words = {}
    for i, place in ipairs(list) do
        words[i] = "number " .. place.number .. ", of type " .. say.q(place.type) .. ", is " .. (place.missing and "missing" or "too much")
    end
    return say.join(words)
end

-- The receiver is handed over twice, or not at all: p->ops(p) is C's habit.
local function receiver(what, list, defined)
    local first = list[1]
    if not first or first.number ~= "1" then
        return nil
    elseif what == "method" and not first.missing and (shape.code(first.span) or ""):match("^&") then
        return "twice"
    elseif what == "function" and first.missing and shape.line_text(defined):match("%(%s*&?%s*m?u?t?%s*self%f[%W]") then
        return "without"
    end
    return nil
end

local function by_receiver(f, kind, list, defined)
    local n = shape.open(f, "ARGS.self", kind == "twice" and "the receiver is passed twice" or "the receiver is not passed")
    shape.step(n, defined, "declared", "its first parameter is self")
    local name = shape.name(f.primary, "the method")
    n:say(kind == "twice" and name .. " on " .. say.line(f.primary.line) .. " gets " .. shape.name(list[1].span, "the object")
        .. " in the parentheses, but what stands before the dot is its first parameter already."
        or name .. " on " .. say.line(f.primary.line) .. " is called by the type's name, so self, its first parameter, has to stand in the "
        .. "parentheses too.")
    n:in_c(kind == "twice" and "It is C's p->ops->write(p, n): there the member is a plain function pointer, and nobody passes p for you. The dot "
        .. "of a method "
        .. "call does." or "In C that is the plain function, sock_reset(&s): the object goes in as the first argument. x.f(a) is the short form "
        .. "of T::f(&mut x, a).")
    if kind == "twice" then
        n:fix("leave it out", "always", n:offered("^remove the extra argument"))
    else
        n:fix("x.method(…)", "with the object before the dot")
        n:fix("T::method(&mut x, …)", "when the type should be visible")
    end
    return n:close { headline = kind == "twice" and "the dot has passed the object already" or "the object is missing: self is a parameter",
        class = "D" }
end

-- size_of(x)
local function size_of(f, name)
    local operand = shape.line_text(f.primary):match(name .. "%s*(%b())")
    operand = operand and operand:sub(2, -2) or "T"
    local n = shape.open(f, "ARGS.sizeof", "the type goes into angle brackets")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " takes its type between ::< and >, and no argument in the parentheses.")
    n:in_c("C's sizeof takes a type or an expression. Here these are two functions.")
    n:fix(name .. "::<" .. operand .. ">()", "for a type")
    n:fix(name .. "_val(&" .. operand .. ")", "for an object")
    return n:close { headline = "the type goes into angle brackets", class = "D" }
end

-- C's (p, n) for a parameter that is a slice: the number that is too much would be its length.
local function length(f, list, defined)
    local extra = #list == 1 and not list[1].missing and ints.is_int(list[1].type) and list[1]
    local head = defined and shape.line_text(defined):match("%f[%w]fn%f[%W].*") or ""
    local name, kind = head:match("([%a_][%w_]*):%s*(&m?u?t?%s*%[[^;%]]*%])")
    if not extra or not name then
        return nil
    end
    local n = shape.open(f, "ARGS.length", "a slice has its length with it")
    shape.step(n, defined, "declared", say.q(name) .. " is a slice")
    local count = shape.name(extra.span, "the number")
    n:say(shape.name(f.primary, "The call") .. " on " .. say.line(f.primary.line) .. " passes " .. count .. ", and its parameter " .. say.q(name)
        .. " by " .. say.line(defined.line) .. " is " .. say.a(kind) .. ": an address and a length in one value.")
    -- f(&x[k..], x.len()): the address moved by k and the number did not
    local x, from = shape.line_text(f.primary):match("%(%s*&m?u?t?%s*([%a_][%w_.]*)%[%s*([%w_]+)%s*%.%.%s*%]%s*,")
    local moved = x and from ~= "0" and count:find(x .. ".len()", 1, true) and not count:find("%f[%w_]" .. from .. "%f[^%w_]") and from
    n:in_c(moved and "f(p + " .. from .. ", n) moves the address and leaves the number: the callee reads behind the end of the buffer. Nothing in C "
        .. "holds the two together; ASan tells when the block ends there." or "It is f(p, n), with nothing that holds the two together: p moves on and "
        .. "n stays, or n counts another buffer (CWE-805). A slice cannot be longer than what it was taken from.")
    n:fix("cut it before the call, &x[from..to]", "when the number leaves something out; to is a position, no count")
    local whole = (shape.code(extra.span) or ""):match("^[%w_.]+%.len%(%)$")
    n:fix("drop the number", "when it was the length of the whole slice", whole and n:offered("^remove the extra argument") or nil)
    return n:close { headline = "a slice has its length with it", class = moved and "A" or "C", cwe = moved and 805 or nil,
        c_bug = moved and "read behind the end of a buffer" or nil }
end

function M.explain(f)
    local what, takes, given = f.message:match("^this ([%a ]+) takes (%d+) arguments? but (%d+) arguments? %a+ supplied")
    if not what then
        return nil
    end
    local list, defined = places(f), shape.child(f, "defined here$")
    local sized = (shape.code(f.primary) or ""):match("(%w+_of)$")
    if sized == "size_of" or sized == "align_of" then
        return size_of(f, sized)
    end
    local self = receiver(what, list, defined)
    if self then
        return by_receiver(f, self, list, defined)
    end
    local sliced = length(f, list, defined)
    if sliced then
        return sliced
    end
    local few, builds = tonumber(given) < tonumber(takes), what:find("struct", 1, true) or what:find("variant", 1, true)
    local n = shape.open(f, builds and "ARGS.fields" or few and "ARGS.few" or "ARGS.many", given .. " given, " .. takes .. " wanted")
    shape.step(n, defined, "declared", builds and "its fields are listed here" or "its parameters are listed here")
    local name = (shape.code(f.primary) or ""):match("^([%w_:.]+)$")
    n:say((name and say.q(name) or "The call") .. " on " .. say.line(f.primary.line) .. " gets " .. given .. " " .. (given == "1" and "argument"
        or "arguments") .. " and takes " .. takes
        .. (defined and " by " .. say.line(defined.line) or "") .. (#list > 0 and ": " .. described(list) .. "." or "."))
    if builds then
        n:in_c("C's braces set the members that are left out to zero and warn about the ones too many. A tuple struct or variant is built by a "
            .. "call, with "
            .. "every field.")
    elseif few then
        n:in_c("C refuses that where it sees the prototype. Declared as int f(); it compiles, and the callee reads whatever lies in the place of "
            .. "the argument that "
            .. "nobody passed (CWE-685).")
    else
        n:in_c("C refuses that where it sees the prototype; declared as int f(); or with a ... it compiles, and the extra argument is passed "
            .. "and ignored.")
    end
    if few then
        n:fix("pass what is missing", "nearly always")
        n:fix(builds and "a function new that fills in the rest" or "an Option parameter, or a second function", "when the caller need not know it")
    else
        n:fix("drop what is too much", "nearly always", n:offered("^remove the extra argument"))
        n:fix(builds and "a tuple, ((a, b))" or "a slice parameter, &[T]", builds and "when one field is to hold both" or "for any number of one "
            .. "type; Rust has no varargs of its own")
    end
    return n:close { headline = (name and say.q(name) or "the call") .. " takes " .. takes .. (takes == "1" and " argument, not "
        or " arguments, not ") .. given, class = "D" }
end

local function number(kind)
    return ints.is_int(kind) or ints.is_float(kind) or kind == "{integer}" or kind == "{float}"
end

-- E0308 on a call as a whole: several arguments of other types than the parameters.
function M.types(f)
    local list, words, all_numbers = {}, {}, true
    local notes = {}
    for _, child in ipairs(f.d.children) do
        local wanted, found = child.message:match("^expected [%a ]+ `([^`]*)`%s+found [%a ]+ `([^`]*)`")
        notes[#notes + 1] = wanted and { wanted, found } or nil
    end
    for _, span in ipairs(f.d.spans) do
        local wanted, found = (span.label or ""):match("^expected `([^`]+)`, found `?([^`]+)`?$")
        if not wanted and span.label == "types differ in mutability" and notes[1] then
            wanted, found = table.unpack(table.remove(notes, 1))
        end
        if wanted and not span.std and not wanted:find("%c") then
            found = found == "integer" and "{integer}" or found == "floating-point number" and "{float}" or found
            list[#list + 1] = { span = span, wanted = wanted, found = found }
            all_numbers = all_numbers and number(wanted) and number(found)
        end
    end
    if #list < 2 then
        local noted = lent.read(f)
        return #noted > 0 and lent.explain(f, noted) or nil
    end
    local swap = facts.child(f, "^swap these arguments") or facts.child(f, "^reorder these arguments") or facts.child(f, "^did you mean")
    local defined, name = shape.child(f, "defined here$"), shape.name(f.primary, "The call")
    local pointers = list[1].wanted:match("^&") and not list[1].found:match("^&")
    local n = shape.open(f, swap and "ARGS.order" or pointers and "ARGS.pointers" or "ARGS.types", "these arguments do not fit")
    shape.step(n, defined, "declared", "its parameters are listed here")
    for i, a in ipairs(list) do
        shape.step(n, a.span, "used", shape.name(a.span, "this") .. " is " .. say.a(a.found) .. ", and " .. say.q(a.wanted) .. " is wanted")
        words[i] = shape.name(a.span, "one") .. " is " .. say.a(a.found) .. " where " .. say.q(a.wanted) .. " is wanted"
    end
    n:say(name .. " on " .. say.line(f.primary.line) .. (defined and ", declared on " .. say.line(defined.line) .. "," or "") .. " gets arguments "
        .. "of other types than its parameters: " .. say.join(words) .. ".")
    local own = swap and #list > 0
    for _, a in ipairs(list) do
        own = own and a.wanted:match("^%u%w*$") and a.found:match("^%u%w*$") and not a.wanted:match("^String$") and not a.found:match("^String$")
    end
    if own then
        n:in_c("Where C has the same number type for both, the call compiles in either order without a warning from gcc; clang-tidy may guess the mistake "
            .. "from the names (readability-suspicious-call-argument), and a sanitizer sees it once a wrong number leads out of an array. Different "
            .. "structs C refuses as well.")
        n:fix("put them in the order of the parameters", "nearly always", n:offered("^swap these") or n:offered("^reorder these")
            or n:offered("^did you mean"))
        return n:close { headline = "the arguments stand in another order", class = "B", cwe = 683, c_bug = "arguments in the wrong order" }
    elseif swap then
        n:in_c(all_numbers and "C converts both without a word and computes with them in the wrong places, as in lseek(fd, SEEK_SET, 10)."
            or "gcc before 14 only warns about a pointer made from an integer, and the call is made all the same. Where both parameters are numbers, as in "
            .. "lseek(fd, SEEK_SET, 10), it does not even warn.")
        n:fix("put them in the order of the parameters", "nearly always", n:offered("^swap these") or n:offered("^reorder these")
            or n:offered("^did you mean"))
        n:fix("a struct type for each kind of value", "when two parameters of one type are mixed up again and again")
    elseif pointers then
        n:in_c("It is f(x, y) for f(&x, &y): gcc before 14 only warns that an integer becomes a pointer, and refuses a struct.")
        n:fix((list[1].wanted:match("^&mut") and "&mut" or "&") .. " before each of them", "when the callee is to reach the caller's variables")
        n:fix("parameters by value", "when it only needs a copy of the numbers")
    elseif list[1].wanted:match("^&mut") then
        n:in_c("It is a const T * for a T *: gcc warns about the discarded qualifier, and the callee writes into what was const.")
        n:fix("&mut in place of &", "when the callee is to change them; the variables need mut as well")
        n:fix("return the new values", "when it is not")
    else
        n:in_c(all_numbers and "C converts each of them to the parameter's type without a word." or "C converts the numbers without a word and "
            .. "warns, from gcc 14 on refuses, where a pointer is involved.")
        n:fix("convert them one by one", "each with its own way: from, as, &, to_string")
        n:fix("look at the order", "when the call was written from memory")
    end
    return n:close { headline = swap and "the arguments stand in another order" or "the arguments are of other types", class = all_numbers
        and "B" or "D",
        cwe = all_numbers and 683 or nil, c_bug = all_numbers and "arguments in the wrong order or of the wrong type" or nil }
end

-- |a, b| for an element that is a pair.
local function one_tuple(f)
    local callback = shape.label(f, "^takes %d+ distinct arguments") or f.primary
    local n = shape.open(f, "ARGS.tuple", "one argument, a tuple")
    n:say("The closure on " .. say.line(callback.line) .. " takes two arguments or more, and it will get one: a tuple of them, as zip, enumerate "
        .. "and maps give their elements.")
    n:in_c("It is a struct passed by value, and the parentheses in |(a, b)| take it apart at once.")
    n:fix("parentheses around the names, |(a, b)|", "always", n:offered("^change the closure to accept a tuple"))
    return n:close { headline = "the element is a tuple: |(a, b)|", class = "D" }
end

-- A callback with another number of parameters than its caller passes.
function M.closure(f)
    local what, wants, has = f.message:match("^(%a+) is expected to take (%d+) arguments?, but it takes (%d+)")
    if f.message:match("is expected to take a single %d+%-tuple") then
        return one_tuple(f)
    elseif not what then
        return nil
    end
    local call, demand = shape.label(f, "^required by a bound introduced by this call"), shape.child(f, "^required by a bound in")
    local n = shape.open(f, "ARGS.callback", has .. " parameters where " .. wants .. " are passed")
    shape.step(n, demand, "declared", "the bound stands here")
    local callback = shape.label(f, "^takes %d+ argument") or f.primary
    n:say(say.capital(callback ~= f.primary and shape.name(callback, "the " .. what) or call and shape.name(f.primary, "the " .. what) or "the "
        .. what) .. " on " .. say.line(callback.line) .. " takes " .. has .. (has == "1" and " argument, and " or " arguments, and ") .. (call
        and shape.name(call, "the callee") or "the callee")
        .. " will pass " .. wants .. (demand and ", by " .. say.line(demand.line) .. "." or "."))
    n:in_c("gcc before 14 only warns about the incompatible pointer type and builds it; a parameter that nobody passed is whatever lies in its place.")
    if tonumber(has) < tonumber(wants) then
        n:fix("|_| for an argument that is not used", "as the caller passes it anyway", n:offered("^consider changing the closure to "
            .. "take and ignore"))
    else
        n:fix("take the extra ones from outside, |x| f(x, y)", "when they are variables of this function")
    end
    n:fix("another function", "when this one does another job")
    return n:close { headline = "the callback takes another number of arguments", class = "D" }
end

-- A callback with other parameter types.
function M.closure_types(f)
    local what = f.message:match("^type mismatch in (%a+) arguments")
    if not what then
        return nil
    end
    local wanted, found
    for _, child in ipairs(f.d.children) do
        if not wanted then
            wanted, found = child.message:match("^expected [%a ]+ signature `([^`]*)`%s+found [%a ]+ signature `([^`]*)`")
        end
    end
    local demand = shape.child(f, "^required by a bound in")
    local n = shape.open(f, "ARGS.callback_types", "other parameter types than are passed")
    shape.step(n, demand, "declared", "the bound stands here")
    local callback = shape.label(f, "^found signature defined here") or f.primary
    n:say(say.capital(callback ~= f.primary and shape.name(callback, "the " .. what) or "the " .. what) .. " on " .. say.line(callback.line)
        .. (found and " is " .. say.q(found) .. ", and " .. say.q(wanted) .. " is asked for" or " takes other types than it will get")
        .. (demand and ", by " .. say.line(demand.line) .. "." or "."))
    n:in_c("gcc before 14 only warns about the incompatible pointer type and builds it; the callee then reads its arguments as what they are not.")
    n:fix(what == "closure" and "leave the types out, |x|" or "a closure around it, |x| f(…)", what == "closure" and "as they follow "
        .. "from the bound" or "to convert or dereference")
    n:fix("the types that are asked for", "when the body can do with them", n:offered("^consider"))
    return n:close { headline = "the callback takes other types", class = "D" }
end

-- E0107: type or lifetime parameters that are missing or too many.
function M.generic(f)
    local kind, name = f.message:match("^missing generics for (%a[%a ]*) `([^`]+)`")
    local what, takes, sort, given = f.message:match("^([%a ]+) takes (%d+) (%a+) arguments? but (%d+) %a+ arguments? %a+ supplied")
    if not name and not what then
        return nil
    end
    local defined = shape.child(f, "defined here")
    name = name and name:gsub("<.*", "") or (shape.code(f.primary) or "it"):gsub("<.*", "")
    local n = shape.open(f, kind and "GENERICS.missing" or sort == "lifetime" and "GENERICS.lifetimes" or tonumber(given) < tonumber(takes)
        and "GENERICS.few" or "GENERICS.many", "another number of parameters")
    shape.step(n, defined, "declared", "its parameters are declared here")
    if kind then
        n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is not yet a type: of what it holds, nothing is said.")
        n:in_c("In C the element type of a buffer stands in a cast or a comment; struct vec has a void * in it. Here it is a part of the type, "
            .. "and the size of an element follows from it.")
        n:fix(name .. "<T>, with the type", "in a signature or a struct")
        n:fix(name .. "<_>", "inside a function, where it follows from the use")
    else
        n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " gets " .. given .. " " .. sort .. (given == "1" and " argument"
            or " arguments") .. " and has " .. takes
            .. (defined and ", by " .. say.line(defined.line) .. "." or "."))
        n:in_c(sort == "lifetime" and "C has no word for how long a pointer inside a struct is valid; each lifetime here is one such promise, and "
            .. "the struct makes so many." or "C has no generic types; the nearest is a macro with another number of arguments.")
        n:fix(tonumber(given) < tonumber(takes) and "add what is missing" or "drop what is too much", "nearly always", n:offered("^remove the")
            or n:offered("^add missing"))
        n:fix("declare it with as many", "when the type is yours and needs them")
    end
    return n:close { headline = kind and say.q(name) .. " of what?" or say.q(name) .. " has another number of parameters", class = "D" }
end

return M
