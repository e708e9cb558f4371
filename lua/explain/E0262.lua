-- E0262: a lifetime parameter with a name that Rust keeps for itself.

local note = require "ferry.note"
local say = require "ferry.say"

local M = { code = "E0262" }

M.page = {
    code = "E0262", title = "A reserved lifetime name is declared",
    model = "'static means valid for the whole run, everywhere, and '_ means a lifetime without a name; neither can be a parameter.",
    in_c = "As declaring a variable called int: a syntax error, with no bug behind it.",
    class = "D",
    fixes = {
        { title = "take it out of the angle brackets", when = "when 'static is what is meant" },
        { title = "choose another name", when = "when callers decide how long it is valid" },
    },
    see = { exercises = { "core/life-struct-view" } },
}

function M.explain(f)
    local x, n = say.q(f.about), note.open(f, "LIFETIME.reserved")
    n:say("On " .. say.line(f.primary.line) .. ", " .. x .. " is declared as a parameter that callers choose, but the name is taken: "
        .. (f.about == "'static" and "it always means a pointer that is valid for the whole run, as one to a global or a literal is."
            or "it always means a lifetime that has no name."))
    n:in_c("In C the same mistake is a variable called const: the compiler stops, and there is no bug behind it.")
    n:fix("take " .. x .. " out of the angle brackets", "when its usual meaning is the one you want")
    n:fix("choose another name, such as 'a", "when callers decide how long the pointer is valid")
    return n:close { headline = x .. " is a reserved lifetime name", class = "D", exercises = { "core/life-struct-view" } }
end

return M
