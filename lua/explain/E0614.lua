-- E0614: * before something that is no pointer.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0614", needs_subject = false }

M.page = {
    code = "E0614", title = "* before something that is no pointer",
    model = "* follows a reference, a raw pointer or a Box. The dot follows references by itself, and binds closer than the star.",
    in_c = "invalid type argument of unary *: the C compiler refuses it as well.",
    class = "D",
    fixes = {
        { title = "leave the * away", when = "when the value is there already" },
        { title = "(*p).field", when = "when the pointer is what stands before the dot" },
    },
    see = { exercises = {} },
}

-- What may be there and may not: the * would skip the question.
local function option(f, kind, what)
    local n = shape.open(f, "STAR.option", "this is of type " .. say.q(kind) .. ", no pointer")
    n:say((what and say.q(what) or "What follows the *") .. " on " .. say.line(f.primary.line) .. " is of type " .. say.q(kind)
        .. ": something, or None. * follows a pointer that leads somewhere, and here it would skip the question whether there is one.")
    n:in_c("In C it is *p without a test for NULL, which compiles.")
    n:fix("match, or if let Some(v) = …", "when the program should do something else then")
    n:fix("? behind it", "when this function returns an Option itself")
    n:fix(".map(|v| …)", "when the result is to be an Option as well")
    return n:close { headline = "open the Option first; * does not", class = "A", cwe = 476, c_bug = "null pointer dereference" }
end

function M.explain(f)
    local kind = f.message:match("^type `([^`]+)` cannot be dereferenced")
    if not kind then
        return nil
    end
    local code = shape.code(f.primary) or ""
    if kind:match("^Option<") then
        return option(f, kind, code:match("^%*%s*(.+)$"))
    end
    local member = code:match("^%*%s*[%w_]+%.[%w_.]+$")
    local n = shape.open(f, member and "STAR.member" or "STAR.value", "this is of type " .. say.q(kind) .. ", no pointer")
    local what = code:match("^%*%s*(.+)$")
    n:say((what and say.q(what) or "What follows the *") .. " on " .. say.line(f.primary.line) .. " is of type " .. say.q(kind)
        .. ", the object itself, so there is no pointer for * to follow.")
    n:in_c(member and "As in C, the dot binds closer than the star: *p.len is *(p.len). But where C wants p->len, Rust's dot has followed the pointer already."
        or "C says invalid type argument of unary * to the same line. A variable in a pattern, a for loop or a closure may be the value or a reference "
        .. "to it, which its line decides.")
    n:fix("leave the * away", "when the value is what you want")
    if not member then
        n:fix("take a reference where the variable is bound", "when it should have been a pointer")
    end
    return n:close { headline = "there is no pointer to follow", class = "D" }
end

return M
