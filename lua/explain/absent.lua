-- E0308 with (), Option and Result: a value that is missing, or may be.

local mismatch = require "explain.mismatch"
local say = require "ferry.say"
local shape = require "ferry.shape"
local facts = require "ferry.facts"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = {}

-- A function whose body ends without the promised value.
local function falls_off(f, wanted, name_span)
    local semicolon = mismatch.help_line(f, "^remove this semicolon")
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

-- () where a value is wanted.
function M.missing(f, wanted, _, o)
    local name = shape.label(f, "^implicitly returns `%(%)`")
    if name then
        return falls_off(f, wanted, name)
    end
    local n = mismatch.open(f, "VOID.used", "()", o, wanted)
    local what, line = shape.name(f.primary, "the expression"), say.line(f.primary.line)
    n:say(say.capital(what) .. " on " .. line .. " has no value: () is Rust's void. But " .. mismatch.asks(o, wanted) .. ".")
    n:in_c("In C this is the use of a void expression, and the C compiler refuses it too. What differs: an assignment and a block that ends "
        .. "in a semicolon are void here as well.")
    n:fix("leave the last expression without its semicolon", "when a block or function is to give the value",
        n:offered("^remove this semicolon"))
    n:fix("give the function a return type", "when it should have returned something")
    return n:close { headline = "there is no value here: it is void", class = "D" }
end

-- A value where () is wanted.
function M.unwanted(f, _, found)
    local branch = shape.label(f, "^`if` expressions without `else`")
    local add = mismatch.help_line(f, "^try adding a return type")
    local what, line = shape.name(f.primary, "the expression"), say.line(f.primary.line)
    local kind = found == "{integer}" and "an integer" or found == "{float}" and "a float" or "of type " .. say.q(found)
    local n = shape.open(f, branch and "VOID.no_else" or add and "VOID.no_type" or "VOID.leftover", "a value is left over here")
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
        n:fix("end it with a semicolon", "when the value is not needed", mismatch.offered(n, "^consider using a semicolon"))
        n:fix("return it, or give the function a return type", "when it is", mismatch.offered(n, "^you might have meant to return"))
    end
    return n:close { headline = "a value stands where nothing is wanted", class = "D" }
end

-- T where Option<T> or Result<T, _> is wanted.
function M.wrap(f, wanted, found, o)
    local result = wanted:match("^Result")
    local n = mismatch.open(f, result and "RESULT.plain" or "OPTION.plain", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    if result then
        n:in_c("In C a function reports success with return 0 and the value through an out-parameter; here both travel in one return value, so "
            .. "success has to be said.")
        n:fix("wrap it in Ok", "when this is the success", mismatch.offered(n, "^try wrapping the expression", "^try adding an expression"))
    else
        n:in_c("In C a valid pointer and NULL have one type, so a plain pointer would do. Some(…) is the pointer that is there, None is NULL, "
            .. "and it costs nothing for a Box or a reference: None is stored as the null pointer.")
        n:fix("wrap it in Some", "when the value is there", mismatch.offered(n, "^try wrapping the expression"))
    end
    n:fix("ask for the plain type", "when " .. (result and "it cannot fail" or "it is never absent"))
    return n:close { headline = result and "success has to be said: Ok" or "a value that is there is Some", class = "C" }
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
