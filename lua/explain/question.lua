-- E0277 for ?: on an Option in a function that returns a Result, the other way round, or on neither.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- ? on the one in a function that returns the other.
function M.other(f, has)
    local option = has == "Option"
    local where = shape.label(f, "^this .- returns")
    local n = shape.open(f, option and "QUESTION.option" or "QUESTION.result", "? returns early from here")
    shape.step(n, where, "declared", "this returns " .. (option and "a Result" or "an Option"))
    n:say("The ? on " .. at(f) .. " stands behind " .. (option and "an Option" or "a Result") .. ", in a function" .. (where and ", on "
        .. say.line(where.line) .. "," or "") .. " that returns "
        .. (option and "a Result" or "an Option") .. ": " .. (option and "None gives no error to return." or "the error has no room in an Option."))
    n:in_c("? is if (p == NULL) return NULL; or if (err) return err;. Here it would have to return " .. (option and "an error code for a NULL, "
        .. "and somebody has to choose which." or "NULL for an error code, and the code would be lost."))
    if option then
        n:fix(".ok_or(error)? or .ok_or_else(|| …)?", "to say which error it is")
    else
        n:fix(".ok()?", "when the reason does not matter", n:offered("^use `%.ok%(%)"))
    end
    n:fix(option and "-> Option<…>" or "-> Result<…, E>", option and "when there is nothing to say but that it is missing" or "when the caller "
        .. "should know why")
    return n:close { headline = option and "None is not yet an error" or "an error has no room in an Option", class = "D" }
end

-- ? on a plain value.
function M.value(f)
    local kind = (f.primary.label or ""):match("cannot be applied to type `([^`]+)`")
    if not kind then
        return nil
    end
    local n = shape.open(f, "QUESTION.value", "nothing to look at: " .. say.a(kind))
    n:say("The ? on " .. at(f) .. " stands behind " .. say.a(kind) .. ", which is neither a Result nor an Option: it is there already.")
    n:in_c("It is a look at a return code that the function does not have; C's ?: is if … else here.")
    n:fix("leave the ? away", "as there is no failure to pass on", n:offered("^remove the `%?`"))
    n:fix("if c { a } else { b }", "for C's c ? a : b")
    return n:close { headline = "? needs a Result or an Option", class = "D" }
end

return M
