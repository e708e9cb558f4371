-- E0308 with (), Option and Result: a value that is missing, or may be.

local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local facts = require "ferry.facts"
local twins = require "ferry.twins_values"

local M = {}

-- A function that can fail and ends without saying that it did not.
local function went_well(f, wanted, name_span)
    local n = shape.open(f, "VOID.ok", "the promise: a " .. say.q(wanted))
    n:say(say.capital(shape.name(name_span, "the function")) .. " promises " .. say.q(wanted) .. " on " .. say.line(f.primary.line)
        .. ", and its end says nothing: that it went well has to be said.")
    n:in_c("It is the return 0; at the end of a function that returns an error code. C's main has it built in; any other function that runs off "
        .. "its end returns garbage.")
    n:fix("Ok(()) as the last line", "nearly always", n:offered("^try adding an expression"))
    return n:close { headline = "the Ok(()) at the end is missing", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

-- A function whose body ends without the promised value.
local function falls_off(f, wanted, name_span)
    local semicolon = mismatch.help_line(f, "^remove this semicolon")
    if wanted:match("^Result<%(%)") and not semicolon then
        return went_well(f, wanted, name_span)
    end
    local n = shape.open(f, "VOID.falls_off", "the promise: a value of type " .. say.q(wanted))
    local name = shape.name(name_span, "the function")
    n:say(say.capital(name) .. " promises " .. say.q(wanted) .. " on " .. say.line(f.primary.line) .. ", and control reaches the end of its body "
        .. "without a value" .. (semicolon and ": the semicolon on " .. say.line(semicolon) .. " throws the result away." or "."))
    n:in_c("In C this is a non-void function that runs off its closing brace. gcc says so only with -Wall (-Wreturn-type), and a caller that "
        .. "uses the result reads whatever the return register held.")
    if semicolon then
        n:fix("drop the semicolon on " .. say.line(semicolon), "when that is the value to return", n:offered("^remove this semicolon"))
    end
    n:fix("add return or the missing else", "when one path has been forgotten")
    n:fix("take the -> " .. wanted .. " away", "when nothing is to be returned")
    return n:close { headline = "the function ends without its value", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

-- The function's last statement is a loop, which may end without a return.
local function after_loop(f, wanted, o, loop)
    local n = mismatch.open(f, "VOID.loop", "()", o, wanted)
    n:say("The " .. loop .. " loop on " .. say.line(f.primary.line) .. " is the last thing in the function, and when it ends without a return "
        .. "there is no value, though " .. mismatch.asks(o, wanted) .. ".")
    n:in_c("In C this is a non-void function that runs off its closing brace after the loop: -Wall mentions it (-Wreturn-type), and the caller "
        .. "reads whatever the return register held.")
    n:fix("a value after the loop", "for the case that nothing was found")
    n:fix("Option<" .. wanted .. ">, with None after the loop", "when there is no such value, as with C's -1 or NULL")
    if loop == "while" then
        n:fix("loop in place of while true", "which rustc knows never ends by itself")
    end
    return n:close { headline = "after the loop there is no value", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

-- a = b = 3
local function chained(f, wanted, o, target)
    local n = mismatch.open(f, "VOID.assignment", "()", o, wanted)
    n:say(shape.name(f.primary, "The assignment") .. " on " .. say.line(f.primary.line) .. " is an assignment, and in Rust that has no value: it "
        .. "is (), the empty tuple. But " .. mismatch.asks(o, wanted) .. ".")
    n:in_c("In C an assignment has the value that was stored, so a = b = 0 sets both, and while ((c = getchar()) != EOF) tests what it has just "
        .. "read. This line is fine there.")
    n:fix(target .. " = …; on its own line, and then the other one", "to set both")
    n:fix("while let, or loop with break", "for C's assignment inside a condition")
    return n:close { headline = "an assignment has no value", class = "C" }
end

-- A branch or block that ends in a statement.
local function valueless_block(f, wanted, o)
    local n = mismatch.open(f, "VOID.block", "()", o, wanted)
    n:say("The block on " .. say.line(f.primary.line) .. " ends in a statement, not in a value, and " .. mismatch.asks(o, wanted) .. ".")
    n:in_c("In C this is the path through a non-void function that has no return: -Wall mentions it (-Wreturn-type), and the caller reads "
        .. "whatever the return register held.")
    n:fix("a value as the last line of the block, without a semicolon", "when the path has one", n:offered("^remove this semicolon"))
    n:fix("return, or panic!, as its last statement", "when the path does not come back here")
    return n:close { headline = "this path has no value", class = "B", cwe = 758, c_bug = "use of a missing return value" }
end

-- () where a value is wanted.
function M.missing(f, wanted, _, o)
    local name = shape.label(f, "^implicitly returns `%(%)`")
    if name then
        return falls_off(f, wanted, name)
    end
    local under = source.under(f.primary) or ""
    local loop = under:match("^'?[%w_]*:?%s*(%a+)%f[^%w]")
    if o.kind == "return" and (loop == "for" or loop == "while") then
        return after_loop(f, wanted, o, loop)
    end
    local code = shape.code(f.primary) or under
    local assigned = code:match("^%(?%s*([%a_*][%w_.%[%]]*)%s*[%+%-*/%%|&^<>]*=[^=>]")
    if assigned then
        return chained(f, wanted, o, assigned)
    elseif under:match("^{") then
        return valueless_block(f, wanted, o)
    end
    local n = mismatch.open(f, "VOID.used", "()", o, wanted)
    local what, line = shape.name(f.primary, "the expression"), say.line(f.primary.line)
    n:say(say.capital(what) .. " on " .. line .. " has no value: () is Rust's void. But " .. mismatch.asks(o, wanted) .. ".")
    n:in_c(code:match("^e?println?!") and "printf() returns the number of characters; its Rust counterpart returns nothing."
        or "In C this is the use of a void expression, and the C compiler refuses it too. What differs: an assignment and a block that ends "
        .. "in a semicolon are void here as well.")
    n:fix("leave the last expression without its semicolon", "when a block or function is to give the value",
        n:offered("^remove this semicolon"))
    n:fix("give the function a return type", "when it should have returned something")
    return n:close { headline = "there is no value here: it is void", class = "D" }
end

-- return with a value in a function that gives none; in main that is C's exit code.
local function given_back(f, what, line, kind, add, main)
    local n = shape.open(f, main and "VOID.exit_code" or "VOID.return_value", "a value for nobody", "unused")
    if main then
        n:say("The return on " .. line .. " gives " .. kind .. ", and Rust's main gives nothing: reaching its end is success.")
        n:in_c("C's int main() hands its exit code to the shell that way.")
        n:fix("leave it out", "for return 0")
        n:fix("std::process::exit(code)", "for another exit code; no destructor runs any more")
        n:fix("-> Result<(), E>", "for failure: an Err is printed, and the exit code is 1")
        return n:close { headline = "main gives no exit code", class = "D" }
    end
    n:say("The return on " .. line .. " gives " .. what .. (add and ", but " .. say.line(add) .. " declares no return type: without -> a "
        .. "function is void."
        or ", where none is wanted."))
    n:in_c("It is return with a value in a void function; gcc warns about it.")
    n:fix(add and "add the return type on " .. say.line(add) or "add the return type", "when callers want the value", n:offered("^try adding a "
        .. "return type"))
    n:fix("return;", "when they do not")
    return n:close { headline = "a void function returns a value", class = "D" }
end

-- A value where () is wanted.
function M.unwanted(f, _, found)
    local branch = shape.label(f, "^`if` expressions without `else`")
    local add = mismatch.help_line(f, "^try adding a return type")
    local what, line = shape.name(f.primary, "the expression"), say.line(f.primary.line)
    local kind = found == "{integer}" and "an integer" or found == "{float}" and "a float" or "of type " .. say.q(found)
    local main = shape.label(f, "because of default return type")
    local returned = shape.line_text(f.primary):match("%f[%w]return%f[^%w]") ~= nil
    if returned and not branch then
        return given_back(f, what, line, kind, add, main)
    end
    local n = shape.open(f, branch and "VOID.no_else" or add and "VOID.no_type" or "VOID.leftover", "a value is left over here", "unused")
    if branch then
        shape.step(n, branch, "declared", "this if has no else")
        n:say(say.capital(what) .. " on " .. line .. " is the value of the branch, but the if on " .. say.line(branch.line)
            .. " has no else, so the other path has none. Without a return the value goes nowhere.")
        n:in_c("In C the same line is an expression statement whose result is thrown away: it compiles, gcc -Wall says that the statement has "
            .. "no effect, and the function goes on to its last line.")
        n:fix("return it", "when the function is to end there", n:offered("^you might have meant to return"))
        n:fix("add the else", "when the if as a whole is the value")
    elseif add then
        n:say(say.capital(what) .. " on " .. line .. " is the last expression of the function and so what it returns, but " .. say.line(add)
            .. " gives no return type: without -> a function is void.")
        n:in_c("In C that is return with a value in a void function, which gcc reports as well.")
        n:fix("add the return type on " .. say.line(add), "when the value is meant", n:offered("^try adding a return type"))
        n:fix("end it with a semicolon", "when it is not")
    else
        n:say(say.capital(what) .. " on " .. line .. " is " .. kind .. " and stands last in its block, where a statement without a value is "
            .. "wanted. Without a semicolon the last expression of a block is its value.")
        n:in_c("C throws an unused value away by itself; here the semicolon does it.")
        local semicolon = mismatch.offered(n, "^consider using a semicolon")
        if shape.child(f, "^you might have meant to return") then
            n:fix("return it", "when the function is to end there", mismatch.offered(n, "^you might have meant to return"))
            n:fix("end it with a semicolon", "when the value is not needed", semicolon)
        else
            n:fix("end it with a semicolon", "when the value is not needed", semicolon)
            n:fix("give the function a return type", "when it is")
        end
    end
    return n:close { headline = "a value stands where nothing is wanted", class = "D" }
end

-- An Option held against a plain value.
local function compared(f, wanted, found, o, code)
    local n = mismatch.open(f, "OPTION.compare", found, o, wanted)
    n:say("The comparison on " .. say.line(f.primary.line) .. " holds an " .. say.q(wanted) .. " against " .. (found:match("^{") and say.a(found)
        or "a " .. say.q(found)) .. ".")
    n:in_c("In C -1, 0 or NULL is the value that says there is none, and i >= 0 the test for it. An Option is asked by its own test, and what is "
        .. "inside comes out with it.")
    local before = source.around(f.primary) or ""
    local x, op = before:match("([%a_][%w_%.]*)%s*([<>]=?)%s*$")
    op = op or before:match("([<>]=?)%s*$")
    n:fix("if let Some(x) = …, and x in the block", "to test and use it")
    if op and not code:match("^%-?%s*[01]$") then
        n:fix("let Some(n) = " .. (x or "…") .. " else { … };, or match", "to take the number out of it first")
        n:fix((x or "…") .. ".is_some_and(|n| n " .. op .. " " .. (code ~= "" and code or "x") .. ")", "when None is to count as no")
        n:fix(".unwrap_or(default)", "when a number stands in for None")
    else
        n:fix(".is_some() or .is_none()", "for the test alone")
    end
    if not op then
        n:fix("== Some(" .. (wanted:match("^Option<&") and "&" or "") .. (code ~= "" and code or "x") .. ")", "to compare with one value")
    end
    return n:close { headline = "an Option is not compared with what is inside", class = "C" }
end

-- -1 or 0 as the sign of failure, where the type has its own.
local function sentinel(f, wanted, found, o, result, code)
    local n = mismatch.open(f, result and "RESULT.minus" or "OPTION.minus", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c(code == "0" and "The constant 0 is a null pointer in C." or "In C " .. code .. " is the number that says it went wrong, and every "
        .. "caller has to know which number that is.")
    local err = wanted:match("^Result<.*,%s*([iu]%w+)>$")
    if err then
        n:fix("Err(" .. code .. ")", "when " .. code .. " stands for failure, as the error is a number", n:offered("^try wrapping the expression in `Err`"))
    end
    local p = f.primary
    n:fix(result and "Err(…), with an error that says what" or "None", "when " .. code .. " stands for " .. (result and "failure" or "nothing"),
        code == "0" and { { file = f.file, byte = p.byte, byte_end = p.byte_end, text = "None" } } or nil)
    n:fix((result and "Ok(" or "Some(") .. code .. ")", "when it is a real value")
    return n:close { headline = (result and "failure is Err, not " or "nothing is None, not ") .. code, class = "C" }
end

-- true or false where an Option is wanted: a C function that gave its value through a parameter.
local function success(f, wanted, found, o, code)
    local n = mismatch.open(f, "OPTION.success", found, o, wanted)
    local p, literal = f.primary, code == "true" or code == "false"
    mismatch.tell(n, f, found, o, wanted)
    n:in_c("In C a function says by its result whether there is a value, and stores the value through a parameter, bool get(…, T *out); who forgets to "
        .. "look at the one reads the other all the same. Here both are one thing: the Option is the success and has the value in it.")
    n:fix("Some(value)", (literal and "for true" or "where it would be true") .. ": what C stored through the parameter")
    n:fix("None", literal and "for false" or "where it would be false", code == "false" and { { file = f.file, byte = p.byte, byte_end = p.byte_end,
        text = "None" } } or nil)
    if not literal then
        n:fix("(" .. (code ~= "" and code or "…") .. ").then(|| value)", "for both at once")
    end
    n:fix("leave the out-parameter out", "as the value is in the result now")
    return n:close { headline = "success and value are one thing: Some or None", class = "C" }
end

-- What a method is called on, where its argument is to be of the same type: the Option in secs.min(IDLE_MAX).
local TAKES_SELF = { min = true, max = true, clamp = true }

local function receiver(f)
    local before, after = source.around(f.primary)
    local x, method = (before or ""):match("([%a_][%w_%.]*)%.([%l_]+)%(%s*$")
    return shape.label(f, "^arguments? to this method") and TAKES_SELF[method or ""] and (after or ""):match("^%s*[,)]") and x or nil, method
end

local function number_first(f, wanted, found, x, method)
    local n = shape.open(f, "OPTION.receiver", say.q(x) .. " is an Option, and this none")
    local code, last = shape.code(f.primary) or "…", x:match("[%w_]+$")
    n:say(say.capital(say.q(x)) .. " on " .. say.line(f.primary.line) .. " is " .. say.a(wanted) .. ", so that " .. method .. " compares Options, and "
        .. say.q(code) .. mismatch.is(found) .. ".")
    n:in_c("In C " .. say.q(x) .. " is the number itself, and a -1 or 0 in it, for none, is compared as any other. Some(…) around the argument would "
        .. "compile, and compare two Options: None counts as smaller than every number.")
    n:fix("let Some(" .. last .. ") = " .. x .. " else { … };, or match", "to take the number out of it first")
    n:fix(x .. ".unwrap_or(default)." .. method .. "(…)", "when a number stands in for None")
    n:fix(x .. ".map(|n| n." .. method .. "(…))", "when None is to stay None")
    return n:close { headline = "take the number out of " .. say.q(x) .. " first", class = "B", cwe = 252, c_bug = "unchecked return value" }
end

-- What an Option is in C, by what is inside.
local function plain_in_c(inside)
    if inside:match("^&") or inside:match("^Box<") then
        return "In C a valid pointer and NULL have one type, so a plain pointer would do. Some(…) is the pointer that is there, None is NULL, and it costs "
            .. "nothing: None is stored as the null pointer."
    elseif ints.is_int(inside) or ints.is_float(inside) then
        return "In C a number that means none, -1 or 0, has the same type as the rest, so a plain number would do. Some(…) is the number that is there, "
            .. "None says that there is none, and no number has to be given up for it."
    end
    return "In C such a value comes as a pointer that may be NULL, or with a flag beside it. Some(…) is the value that is there, None says that there is "
        .. "none, and nobody gets at the one without a look for the other."
end

-- T where Option<T> or Result<T, _> is wanted.
function M.wrap(f, wanted, found, o)
    local result = wanted:match("^Result")
    local code = shape.code(f.primary) or ""
    if code:match("^%-%s*%d+$") or not result and (code == "0" and wanted:match("^Option<[&B]")) then
        return sentinel(f, wanted, found, o, result, code)
    end
    local before = source.around(f.primary) or ""
    if not result and (before:match("[<>=!]=%s*$") or before:match("[%w_%)%]]%s*[<>]%s*$")) then
        return compared(f, wanted, found, o, code)
    end
    local x, method = receiver(f)
    if not result and x then
        return number_first(f, wanted, found, x, method)
    elseif not result and found == "bool" and not wanted:match("bool") then
        return success(f, wanted, found, o, code)
    end
    local text = found:match("str$") and wanted:match("String>$")
    local n = mismatch.open(f, result and (text and not wanted:match("^Result<String") and "RESULT.error_text" or "RESULT.plain")
        or "OPTION.plain", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    if result then
        n:in_c("In C a function reports success with return 0 and the value through an out-parameter; here both travel in one return value, so "
            .. "success has to be said.")
        if n.rule == "RESULT.error_text" then
            n:fix("Err(" .. (shape.code(f.primary) or "…") .. ".to_string())", "as a text is what this function has for a failure")
        end
        n:fix("wrap it in Ok", "when this is the success", n.rule == "RESULT.plain" and mismatch.offered(n, "^try wrapping the expression",
            "^try adding an expression") or nil)
    else
        n:in_c(plain_in_c(wanted:match("^Option<(.*)>$") or ""))
        local boxed = wanted:match("^Option<Box<(.*)>>$") == found
        n:fix(text and "Some(" .. (shape.code(f.primary) or "…") .. ".to_string())" or boxed and "Some(Box::new(" .. (shape.code(f.primary)
            or "…") .. "))" or "wrap it in Some", boxed and "which puts it on the heap and "
            .. "hands it over" or "when the value is there",
            not boxed and mismatch.offered(n, "^try wrapping the expression") or nil)
    end
    n:fix("ask for the plain type", "when " .. (result and "it cannot fail" or "it is never absent"))
    return n:close { headline = n.rule == "RESULT.error_text" and "Ok or Err has to be said" or result and "success has to be said: Ok" or "a value that is there is Some", class = "C" }
end

-- Option<T> or Result<T, _> where T is wanted.
function M.unwrap(f, wanted, found, o)
    local result = found:match("^Result")
    local n = mismatch.open(f, result and "RESULT.unread" or "OPTION.unread", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local pointer = found:match("^Option<&") or found:match("^Option<Box") or found:match("^Option<String")
    local question = facts.child(f, "operator to extract") ~= nil
    if result then
        n:say("The value is only there if the call succeeded.")
        n:in_c("In C this line takes the out-parameter without a look at the return code: it compiles, and after a failure the program "
            .. "computes with whatever was there before.")
    else
        n:say("The value may be absent.")
        n:in_c(pointer and "In C " .. say.line(f.primary.line) .. " uses the pointer that a search returned without a comparison with NULL: it "
            .. "works until the first "
            .. "time nothing is found, and then UBSan or the crash tells." or "In C such a function returns -1 or another number that means "
            .. "nothing was found, and the caller "
            .. "computes with it as with any other.")
    end
    n:fix((result and "match, or if let Ok(value)" or "match, if let Some(value), or let … else"), "when the program should do something else then")
    n:fix("? behind it", question and "as this function returns a type that allows it" or "when this function returns "
        .. (result and "a Result" or "an Option") .. " itself", mismatch.offered(n, "operator to extract"))
    n:fix(".expect(\"why it cannot fail\")", "when that would be a bug of the program", n:offered("^consider using `.-::expect`"))
    return n:close { headline = result and "the call may have failed: look first" or "it may be None: look first",
        class = pointer and "A" or "B", cwe = pointer and 476 or 252,
        c_bug = pointer and "null pointer dereference" or "unchecked return value",
        twin = pointer and not result and twins.not_found { callee = (shape.code(f.primary) or ""):match("([%a_][%w_]*)%("), result = source.bound(shape.line_text(f.primary))
            or shape.is_name(f.primary) and shape.code(f.primary) or nil, line = f.primary.line } or nil }
end

return M
