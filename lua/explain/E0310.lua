-- E0309, E0310, E0311: a type parameter may stand for a type with pointers inside, and
-- something here keeps a value of it for a given time.

local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0310", needs_subject = false }

M.page = {
    code = "E0310", title = "A type parameter may contain short-lived pointers",
    model = "T may be a type with pointers inside. Whoever keeps a T must say how long those pointers have to be valid.",
    in_c = "A generic container of void *: it can keep the pointers, but not know when the objects behind them are freed.",
    class = "C", cwe = 416,
    fixes = {
        { title = "add the bound T: 'static or T: 'a", when = "when T may hold no shorter pointers" },
        { title = "use a concrete owned type", when = "when no generic is needed" },
    },
    see = { exercises = { "core/life-struct-view" } },
}

function M.explain(f)
    local t, under = f.message:match("type `([^`]*)` may not live long enough"), source.under(f.primary)
    if #f.unread > 0 or not t or not under or under == "" then
        return nil
    end
    local x, line, named = say.q(t), say.line(f.primary.line), nil
    for _, entry in ipairs(f.at.REGION or {}) do
        if entry.line ~= f.primary.line and entry.label:match("must be valid for") then
            named = entry
        end
    end
    local static = f.message and f.code == "E0310"
    local n = note.open(f, "LIFETIME.bound-" .. (static and "static" or named and "named" or "here"))
    n:say(x .. " may be any type, one with pointers inside included. On " .. line .. ", " .. say.q(under) .. " needs them to stay valid "
        .. (static and "for the rest of the program" or named and "for a lifetime that the caller chooses" or "as long as something else does")
        .. ", and nothing says that they do.")
    n:in_c("In C this is a container of void *: it compiles, keeps whatever it is given, and is left with a dangling pointer once the object is freed.")
    n:fix("add the bound that rustc names to " .. x, "when it may hold no pointers that are valid for less", n:offered("^consider adding an explicit lifetime bound"))
    n:fix("use a concrete type that owns its data", "when it need not be generic")
    return n:close { headline = "a " .. x .. " may hold pointers that end too early", class = "C", cwe = 416, exercises = { "core/life-struct-view" } }
end

return M
