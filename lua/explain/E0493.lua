-- E0493: a destructor would have to run while compiling.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0493", needs_subject = false }

M.page = {
    code = "E0493", title = "A destructor that would run while compiling",
    model = "What ends inside a constant or a const fn would be destroyed there, and destructors are not const.",
    in_c = "There is no counterpart: C runs none of your code while it compiles, and has no destructors.",
    class = "D",
    fixes = {
        { title = "take the argument by reference", when = "in a const fn" },
        { title = "compute the number without the object", when = "in a const" },
        { title = "take const away", when = "when nobody needs it" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local kind = f.message:match("^destructor of `([^`]+)` cannot be evaluated")
    if not kind then
        return nil
    end
    local ends = shape.label(f, "^value is dropped here")
    local fn = (f.primary.label or ""):find("constant functions", 1, true)
    local n = shape.open(f, "INITIAL.destructor", "this value has a destructor")
    shape.step(n, ends, "freed", "and ends here")
    n:say(say.capital(shape.name(f.primary, "the value")) .. " on " .. say.line(f.primary.line) .. ", of type " .. say.q(kind) .. ", ends "
        .. (ends and "on " .. say.line(ends.line) or "there") .. ", and its destructor cannot run while rustc compiles.")
    n:in_c("A by-value argument in C is a copy that vanishes; here " .. say.q(kind) .. " is taken over and destroyed on "
        .. "" .. say.line((ends or f.primary).line)
        .. ", so the call is more than a computation.")
    n:fix(fn and "&" .. kind .. " as the parameter" or "the value itself, without the object around it", fn and "when the function only looks "
        .. "at it" or "when the object is only a wrapper")
    n:fix("std::mem::forget, at the end", "when the object must not be released there: what it owns then stays for ever")
    n:fix(fn and "take const away from the function" or "LazyLock", fn and "when nobody calls it in a constant" or "when it has to be an object")
    return n:close { headline = "a destructor cannot run while compiling", class = "D" }
end

return M
