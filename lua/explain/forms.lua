-- E0308 where one side is an enum, a tuple, a function, a type parameter, or where both are an
-- Option, a Result or a reference of another inner type. And the last resort for two named types.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local library = require "explain.library"
local mismatch = require "explain.mismatch"
local nominal = require "explain.nominal"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function close(n, headline, class, cwe, bug, exercise)
    return n:close { headline = headline, class = class, cwe = cwe, c_bug = bug, exercises = { exercise } }
end

local function start(f, rule, wanted, found, o)
    local n = mismatch.open(f, rule, found, o, wanted)
    return mismatch.tell(n, f, found, o, wanted)
end

local function is_number(name)
    return ints.is_int(name) or ints.is_float(name) or name == "{integer}" or name == "{float}"
end

local function is_enum(f, name)
    return name:match("^%u[%w_]*$") and (f.d.source or ""):match("%f[%w]enum%s+" .. name .. "%f[^%w_]") ~= nil
end

local function number_for_enum(f, wanted, found, o)
    local n = start(f, "ENUM.number", wanted, found, o)
    n:in_c("A C enum is an int: any number goes in, also one without an enumerator, and a switch without default lets that one past.")
    n:fix(wanted .. "::…, the variant's name", "when it is known here")
    n:fix("a match from number to variant, as impl TryFrom", "for a number that comes from outside: what is none of them is an error")
    return close(n, "a number is not a " .. wanted, "C")
end

local function enum_for_number(f, wanted, found, o)
    local n = start(f, "ENUM.value", wanted, found, o)
    local x = shape.is_name(f.primary) and shape.code(f.primary) or "x"
    n:in_c("A C enum is an int and goes wherever one goes. In Rust the number behind a variant has to be asked for.")
    n:fix(x .. " as " .. wanted, "when no variant has fields; they count from 0, or as you write, Red = 3")
    n:fix("a match that gives the number", "when the numbers mean something outside")
    return close(n, "an enum is not a number by itself", "C")
end

local function bool_as_number(f, wanted, found, o)
    local n = start(f, "BOOL.as_number", wanted, found, o)
    n:in_c("In C a comparison is an int, 0 or 1, and people count with it. Here it is a bool, and the number is written down.")
    n:fix(ints.is_float(wanted) and "u8::from(…) first" or (is_number(wanted) and not wanted:match("^{")) and wanted .. "::from(…)"
        or "i32::from(…)", "for 0 and 1",
        mismatch.offered(n, "^you can convert"))
    n:fix("as " .. (wanted:match("^{") and "i32" or wanted), "which does the same for an integer")
    n:fix("bool in the declaration", "when it only ever says yes or no")
    return close(n, "a bool is not a number", "C")
end

local function tuple_part(f, wanted, found, o)
    local n = start(f, "TUPLE.part", wanted, found, o)
    n:in_c("In C the second result comes back through an out-parameter, so the call's value is the first one alone. A tuple is both, as a struct.")
    n:fix("let (a, b) = …", "to name both; _ for one that is not wanted")
    n:fix(".0 or .1 behind it", "for one of them")
    return close(n, "a tuple is all its values", "D")
end

local function tuple_whole(f, wanted, found, o)
    local n = start(f, "TUPLE.whole", wanted, found, o)
    n:in_c("In C the other value would go through an out-parameter, and a forgotten one keeps what it had. Here all of them stand in one pair of "
        .. "parentheses.")
    n:fix("(a, b), with a value for each", "as the type has it")
    n:fix("the single type", "when there is one value only")
    return close(n, "one value is not the whole tuple", "D")
end

-- A function's type without the lifetimes that rustc invents for it.
local function bare(kind)
    return (kind:gsub("^for<[^>]*> ", ""):gsub("&'[%w_]+ ", "&"))
end

-- A function or closure where a function pointer is wanted, and the other way round.
local function function_pointer(f, wanted, found, o)
    local captured = shape.child(f, "^closures can only be coerced")
    local _, foreign = shape.child(f, '^%s*expected fn pointer `[^`]*extern "C"')
    if captured and not foreign then
        local n = mismatch.open(f, "FN.captures", found, o, wanted)
        shape.step(n, captured, "used", "this belongs to the function around the closure")
        n:say("The closure on " .. say.line(f.primary.line) .. " uses " .. shape.name(captured, "a variable") .. " of the function around it"
            .. (captured.line ~= f.primary.line and ", on " .. say.line(captured.line) or "")
            .. ", and " .. (o.name and say.q(o.name) or "the other side") .. (o.line and ", declared on " .. say.line(o.line) .. "," or "")
            .. " takes a plain function pointer, which has no room for that.")
        n:in_c("It is the callback without a void *ctx: a C function pointer knows no variables either, and one ends up with a global.")
        n:fix("f: impl Fn(…) -> … in the signature", "the context then travels along, without an allocation")
        n:fix("Box<dyn Fn(…)>", "when callbacks are stored in a struct or table")
        n:fix("hand the value over as an argument", "when it has to stay a plain fn, as for C")
        return close(n, "a fn pointer has no context", "D")
    end
    local param = found:match("^type parameter `([%w_]+)`$")
    if foreign and (param or found:match("closure")) then
        found = param or found
        wanted = 'extern "C" fn'
        local n = mismatch.open(f, "FN.context", found, o, wanted)
        n:say(say.capital(shape.name(f.primary, "the value")) .. " on " .. say.line(f.primary.line) .. " is a closure"
            .. (param and " of the type " .. say.q(param) or "") .. ", and " .. (o.name and say.q(o.name) or "the other side")
            .. (o.line and ", declared on " .. say.line(o.line) .. "," or "") .. " takes a function pointer of C's.")
        n:in_c("A closure is code and what it has captured. C passes the two apart, as a function and a void *ctx; the pointer is the first half only.")
        n:fix('an extern "C" fn that gets the closure back from its *mut c_void, with &mut *ctx.cast::<' .. (param or "F") .. ">()",
            "when C hands a void * through: the closure's address goes in there, and it has to outlive the call")
        n:fix('an extern "C" fn alone', "when nothing is captured")
        return close(n, "a closure is more than a code address", "D")
    end
    local want, have
    for _, child in ipairs(f.d.children) do
        if not want then
            want, have = child.message:match("^expected fn pointer `([^`]*)`%s+found [%a ]+ `([^`]*)`")
        end
    end
    local callee = (have or ""):match("{([%w_:]+)}$") or shape.code(f.primary) or "it"
    have, want = have and bare(have:gsub("%s*{[^}]*}$", "")), bare(want or wanted)
    local n = mismatch.open(f, "FN.signature", have or found, o, want)
    n:say(say.capital(shape.name(f.primary, "the function")) .. " on " .. say.line(f.primary.line) .. (have and " is of type " .. say.q(have)
        or " is another kind of function") .. ", and "
        .. mismatch.asks(o, want) .. ".")
    local theirs, ours = want:match("&mut ([%w_]+)"), (have or ""):match("&mut ([%w_]+)")
    if want:match('extern "C"') and not (have or "extern"):match("extern") then
        n.rule = "FN.abi"
        n:in_c("Every function in C has C's calling convention, so its name fits the pointer. A Rust function has one of rustc's own choice, "
            .. "unless it says otherwise.")
        n:fix('extern "C" fn ' .. callee .. "(…) where it is declared", "as C is to call it; Rust code calls it all the same")
        n:fix('an extern "C" function around it', "when it has to stay as it is")
        return close(n, "a function that C calls says so", "C")
    elseif theirs and (have or ""):match("&" .. theirs .. "%f[^%w_]") then
        n:in_c("In C too a function of const " .. theirs .. " * is none of " .. theirs .. " *: gcc before 14 only warns about the incompatible "
            .. "pointer type.")
        n:fix("&mut " .. theirs .. " in the parameter of " .. callee, "as the pointer's type has it; a function that only reads does no harm there")
        n:fix("a closure, |x| " .. callee .. "(x)", "when the function has to stay as it is: &mut becomes & in the call")
        return close(n, "the function has another signature", "D")
    elseif ours and want:match("&" .. ours .. "%f[^%w_]") then
        n:in_c("In C too a function of " .. ours .. " * is none of const " .. ours .. " *: gcc before 14 only warns about the incompatible "
            .. "pointer type, and the call writes to what the caller has called const.")
        n:fix("&" .. ours .. " in the parameter of " .. callee, "when it only reads")
        n:fix("&mut " .. ours .. " in the type of the pointer", "when it has to write, for every function that is stored there")
        return close(n, "the function has another signature", "D")
    end
    n:in_c("gcc before 14 only warns about the incompatible pointer type and builds it; the call through it passes and reads by another prototype than the "
        .. "function has, which is undefined behaviour.")
    n:fix("the signature that is asked for", "when the function is yours")
    n:fix("a closure between them, |x| …", "to convert arguments and result")
    return close(n, "the function has another signature", "D")
end

local function uncalled(f, wanted, found, o)
    local n = mismatch.open(f, "FN.uncalled", found, o, wanted)
    local defined = shape.label(f, "defined here$")
    shape.step(n, defined, "declared", "the function is declared here")
    n:say(shape.name(f.primary, "The function") .. " on " .. say.line(f.primary.line) .. " is the function itself, not its result, and "
        .. mismatch.asks(o, wanted) .. ".")
    n:in_c("A function's name alone is its address in C: as a condition it is always true, and stored in an int it draws a warning, from gcc 14 on an error.")
    n:fix("() behind it", "to call it", mismatch.offered(n, "^use parentheses"))
    return close(n, "the parentheses of the call are missing", "D")
end

local function different_functions(f, _, _, o)
    local closure = (f.primary.label or ""):find("closure", 1, true) ~= nil
    local n = shape.open(f, closure and "FN.closures" or "FN.items", "another one than the first")
    shape.step(n, o.span, "declared", "the first one settles the type")
    n:say((closure and "The closure" or shape.name(f.primary, "The function")) .. " on " .. say.line(f.primary.line) .. " has a type of its "
        .. "own, as every " .. (closure and "closure" or "function")
        .. " has, and the variable got the type of the first one" .. (o.line and " on " .. say.line(o.line) or "") .. ".")
    n:in_c(closure and "A closure is a struct with its captured variables, so two of them may differ in size. In C that is function pointer "
        .. "and void *ctx."
        or "In C both are function pointers of one type. Here the name of a function is of a type without size, so that a call through it can be "
        .. "inlined; it becomes a pointer where one is asked for.")
    n:fix(closure and "Box<dyn Fn(…)> for the variable" or "let f: fn(…) -> … for the variable", closure and "when it changes"
        or "which makes pointers of both")
    if closure then
        n:fix("let f: fn(…) -> …", "when neither captures anything")
    end
    return close(n, closure and "each closure has its own type" or "each function has its own type", "C")
end

local function parameter(f, wanted, found, o)
    local t = wanted:match("^type parameter `([^`]+)`") or wanted
    local declared = shape.label(f, "this type parameter$")
    local n = mismatch.open(f, "GENERIC", found, o, t)
    shape.step(n, declared, "declared", "whoever calls it chooses " .. say.q(t))
    n:say(say.capital(shape.name(f.primary, "the value")) .. " on " .. say.line(f.primary.line) .. " is " .. say.a(found) .. ", but " .. say.q(t)
        .. " is chosen by the caller, who may well choose another type.")
    n:in_c("In C the function would give a void *, and the caller casts it to what was agreed in a comment.")
    n:fix("the type itself in place of " .. t, "when it is always " .. (found:match("^{") and "that" or found))
    n:fix("a bound that can make one, " .. t .. ": From<u8> or " .. t .. ": Default", "when it has to work for several types")
    return close(n, "the caller chooses " .. say.q(t), "D")
end

-- Option and Result against each other, or with another inner type.
local function inner(f, wanted, found, o)
    local w, g = wanted:match("^(%a+)<"), found:match("^(%a+)<")
    local n
    if w ~= g then
        local to_option = w == "Option"
        n = start(f, to_option and "RESULT.to_option" or "OPTION.to_result", wanted, found, o)
        n:in_c(to_option and "It is errno against NULL: the one says why it failed, the other only that there is nothing." or "It is NULL against "
            .. "errno: there is nothing, and no reason is given. Somebody has to name it.")
        if to_option then
            n:fix(".ok() behind it", "when the reason does not matter")
            n:fix("a Result as the return type", "when it does")
        else
            n:fix(".ok_or(error) behind it", "to say which error it is; .copied() before it where the Option holds a reference")
            n:fix("an Option as the return type", "when there is no more to say than that")
        end
        return close(n, to_option and "a Result is not an Option" or "an Option is not a Result", "D")
    end
    local wr, gr = wanted:match("^%a+<&") ~= nil, found:match("^%a+<&") ~= nil
    n = start(f, w == "Option" and "OPTION.inner" or "RESULT.inner", wanted, found, o)
    if wr and not gr then
        local boxed = found:find("<Box", 1, true)
        local buffer = boxed or found:find("<String", 1, true) or found:find("<Vec", 1, true)
        n:in_c("In C both are one pointer" .. (boxed and ", p->next" or "") .. ". Here the one owns what is behind it and would free it, the other only "
            .. "points at it.")
        n:fix(buffer and ".as_deref() behind it" or ".as_ref() behind it", "for a look at what is inside: the owner keeps it; as_deref_mut to change it",
            mismatch.offered(n, "^try using `%.as_"))
        n:fix("the owning type in the signature, and .take()", "when it is to be taken out")
    elseif gr and not wr then
        n:in_c("In C both are the pointer; here the one only looks at the value, and the other wants it.")
        n:fix(".copied() behind it", "for numbers and other Copy types", mismatch.offered(n, "copied"))
        n:fix(".cloned() behind it", "for an own copy of what owns memory")
        n:fix("Option<&T> in the signature", "when a look will do")
    else
        n:in_c("The wrapper is the same, what is in it is not; nothing converts by itself inside it either.")
        n:fix(".map(|x| …) behind it", "to convert what is inside", mismatch.offered(n, "^try using `%.map", "^use `"))
        n:fix(w == "Result" and ".map_err(|e| …)" or "another type in the signature", w == "Result" and "to convert the error" or "when the value "
            .. "is right as it is")
    end
    return close(n, "the " .. w .. " holds another type", "D")
end

-- The type parameter that two pointer arguments of the called function share, where its line shows that: fn swap<T>(a: &mut T, b: &mut T).
local function shared_parameter(o)
    local text = o.kind == "call" and o.span and shape.line_text(o.span) or ""
    for name in (text:match("fn%s+[%w_]+%s*<([^>]*)>") or ""):gmatch("%f[%w_']%u[%w_]*") do
        local uses = select(2, text:gsub(":%s*&m?u?t?%s*" .. name .. "%f[^%w_]", ""))
        if uses >= 2 then
            return name
        end
    end
    return nil
end

local function one_parameter(f, wanted, found, o, name)
    local n = start(f, "GENERIC.shared", wanted, found, o)
    local w, g = ints.bits(wanted:match("[%w]+$")), ints.bits(found:match("[%w]+$"))
    local overruns = w and g and w ~= g and wanted:match("^&mut")
    n:say(say.q(name) .. " is one type in a call, and an earlier argument has settled it.")
    n:in_c("In C both arguments are void * and a third one says how many bytes they have. "
        .. (overruns and "Here they have " .. w // 8 .. " and " .. g // 8 .. ": with the one size half a value is copied, with the other "
            .. "memory beyond the smaller one."
            or "Nothing compares the three."))
    n:fix("one type for both variables, from where they are declared", "when they hold the same kind of value; a conversion in the call would "
        .. "give it a temporary")
    n:fix("a parameter of its own for each, <A, B>", "when the function does not mix the two")
    return close(n, "one type parameter, two types", overruns and "A" or "D", overruns and 805 or nil, overruns and "buffer overflow" or nil,
        "core/abs-generic-swap")
end

local function other_pointee(f, wanted, found, o)
    local name = shared_parameter(o)
    if name then
        return one_parameter(f, wanted, found, o, name)
    end
    local n = start(f, "POINTER.other", wanted, found, o)
    n:in_c("Two pointers to different types: gcc before 14 only warns about the incompatible pointer type and builds it, and the object is read as what it is not.")
    local option = found:match("^&m?u?t?%s*Option<")
    if option then
        n:fix("if let Some(x) = &…", "as there may be none")
        n:fix(".as_deref()", "for an Option<&T> of an Option<Box<T>>: while let Some(node) = cursor walks a list with it")
    else
        n:fix("a reference to the wanted type", "nearly always: to a field, an element, a converted value")
        n:fix("another type in the signature", "when the value is right as it is")
    end
    return close(n, "a pointer to another type", "D")
end

local function assigned(f, wanted, found, o)
    local n = start(f, "POINTER.assign", wanted, found, o)
    local x = shape.line_text(f.primary):match("([%a_][%w_]*)%s*=[^=]") or "p"
    n:in_c("It is p = 5 where *p = 5 is meant. gcc before 14 only warns that an integer becomes a pointer, and the caller's variable keeps its value.")
    n:fix("*" .. x .. " = …", "to change what it points to", mismatch.offered(n, "dereferencing here to assign"))
    n:fix("let " .. x .. " = …", "when a new variable is meant")
    return close(n, "the pointer is assigned, not what it points to", "D")
end

local function compared(f, wanted, found)
    local n = shape.open(f, "POINTER.compare", "this is " .. say.a(found))
    local before = (shape.line_text(f.primary)):sub(1, 400)
    local op = before:match("([<>=!]=?)%s*" .. ((shape.code(f.primary) or "%w+"):gsub("%p", "%%%0"))) or "comparison"
    n:say("The " .. op .. " on " .. say.line(f.primary.line) .. " has " .. shape.name(f.primary, "a value") .. ", " .. say.a(found)
        .. ", on its right and a reference, " .. say.q(wanted) .. ", on its left.")
    n:in_c("C compares the pointer with the number and warns. Rust compares values only, so both sides have to be values, or both references.")
    n:fix((wanted:match("^&&") and "**" or "*") .. " before the left side", "to compare what it points to", mismatch.offered(n,
        "dereferencing the borrow"))
    n:fix("& in the pattern, |&x| or for &x in", "to have the value from the start, for numbers")
    return close(n, "a reference is compared with a value", "D")
end

local function none(f, wanted, found, o)
    local n = start(f, "OPTION.none", wanted, found, o)
    local boxed, reference = wanted:match("^Box<") or wanted:match("^Rc<"), wanted:match("^&")
    n:in_c((boxed or reference) and "NULL fits every pointer in C. A " .. (boxed and "Box" or "reference") .. " is never null, so that nobody has "
        .. "to test it; what may be missing says so in its type."
        or "C would use 0, -1 or an empty struct for it. What may be missing says so in its type here.")
    n:fix("Option<" .. wanted .. "> where the type is declared", boxed or reference and "as it may be missing; None takes no extra room"
        or "when it may be missing")
    n:fix("a real value", "when it never is")
    return close(n, "only an Option can be None", "C")
end

-- Does a comparison operator stand before the place?
local function behind_comparison(f)
    local row = f.primary.text and f.primary.text[1]
    local before = row and row.text:sub(1, (utf8.offset(row.text, row.from) or 1) - 1) or ""
    return before:match("[<>]%s*$") or before:match("[<>=!]=%s*$")
end

-- The rule for a pair before the common ones.
function M.early(f, wanted, found)
    if wanted:match("^type parameter") then
        return parameter
    elseif wanted == '"C" fn' or wanted:match("^fn pointer") and not found:match("^`?&") then
        return function_pointer
    elseif (wanted == "fn item" or wanted == "closure") and found:match("different") then
        return different_functions
    elseif found:match("^fn item") then
        return not (wanted:match("^Option<") or wanted:match("^Box<")) and uncalled or nil
    elseif (wanted .. found):find("`", 1, true) then
        return nil
    elseif found:match("^Option<_>") and shape.code(f.primary) == "None" and not wanted:match("^[%*%(]") and wanted ~= "bool" then
        return not wanted:match("^Result") and none or nil
    elseif facts.child(f, "dereferencing here to assign") then
        return assigned
    elseif wanted:match("^&") and is_number(found) and behind_comparison(f) then
        return compared
    elseif wanted:match("^Ordering$") and (found == "bool" or is_number(found)) then
        return library.ordering
    elseif wanted:match("Duration$") and is_number(found) or found:match("Duration$") and is_number(wanted) then
        return library.duration
    elseif library.is_iterator(found) and (wanted:match("str$") or wanted == "String" or wanted:match("^Vec<")) then
        return library.uncollected
    elseif found == "bool" and is_number(wanted) then
        return bool_as_number
    elseif (wanted == "{integer}" or is_number(wanted)) and found:match("^%*") then
        return nil
    elseif is_enum(f, wanted) and is_number(found) then
        return number_for_enum
    elseif is_enum(f, found) and is_number(wanted) then
        return enum_for_number
    elseif (wanted:match("^Option<") or wanted:match("^Result<")) and (found:match("^Option<") or found:match("^Result<")) then
        return inner
    end
    return nil
end

-- And after them.
function M.late(_, wanted, found)
    local guard = found:match("Guard<") or found:match("^Ref<") or found:match("^RefMut<") or found:match("^A?[Rr]c<")
        or found:match("^RefCell<") or found:match("^Mutex<") or found:match("^RwLock<")
        or found:match("^Cell<")
    if guard and not wanted:match("^[&*]") then
        return library.guarded
    elseif library.is_iterator(found) and (wanted:match("^Vec") or wanted == "String" or wanted:match("Map<") or wanted:match("Set<")) then
        return library.uncollected
    elseif (wanted == "&Path" or wanted == "&OsStr") and (found:match("str$") or found:match("String$")) then
        return library.path_of_text
    elseif wanted:match("Error$") and is_number(found) then
        return library.error_of_number
    elseif wanted:match("Error$") and (found == "String" or found:match("^&.*str$")) then
        return library.error_of_text
    elseif found:match("^%(.+,.+%)$") and wanted:match("^%u") and not found:find(wanted, 1, true) then
        return library.struct_of_tuple
    elseif found:match("^%(.+%)$") and not wanted:match("^%(") and (is_number(wanted) or wanted:match("^&?%u") or wanted == "bool"
        or wanted:match("str$")) then
        return tuple_part
    elseif wanted:match("^%(.+%)$") and not found:match("^%(") then
        return tuple_whole
    elseif wanted:match("^&") and found:match("^&") then
        return other_pointee
    elseif wanted:match("^%u") or found:match("^%u") then
        return nominal.other
    end
    return nil
end

return M
