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

-- What keeps a T, in C terms: a pointer to one, a promise about every type, a container.
local function in_c(x, time, what)
    if what == "reference" then
        return "In C this is a pointer to an object that has pointers of its own: those may be freed first, and nothing in its type says so."
    elseif what == "impl" then
        return "In C there is nothing like it: the impl speaks for every type, and the trait promises that what the type holds is valid " .. time
            .. ". Code that relies on that would follow a dangling pointer for a " .. x .. " that does not keep it."
    end
    return "In C this is a container of void *: it compiles, keeps whatever it is given, and is left with a dangling pointer once the object is freed."
end

function M.explain(f)
    local t, under = f.message:match("type `([^`]*)` may not live long enough"), source.under(f.primary)
    if #f.unread > 0 or not t or not under or under == "" then
        return nil
    end
    local x, line = say.q(t), say.line(f.primary.line)
    local n = note.open(f, "LIFETIME.bound")
    local static, name, what = f.code == "E0310", nil, nil
    for _, entry in ipairs(f.at.REGION or {}) do
        local declared = entry.label:match("must be valid for the lifetime `('[%w_]+)`")
        if declared then
            name = declared
            n:mark(entry, "declared", say.q(name) .. " is declared here")
        elseif entry.label:find("so that the reference type", 1, true) then
            what = "reference"
        elseif entry.label:find("required lifetime bounds", 1, true) and (source.text(entry.span) or ""):find("%f[%w_]impl%f[%W]") then
            what = what or "impl"
        end
    end
    local time = static and "for the rest of the program" or name and "for " .. say.q(name) or "for a lifetime that the caller chooses"
    for _, entry in ipairs(f.at.REGION or {}) do
        if entry.label:find("^%.%.%.so that") then
            n:mark(entry, "promised", "this needs what " .. x .. " holds to be valid " .. time)
        end
    end
    n.rule = n.rule .. (static and "-static" or name and "-named" or "-here")
    n:say(x .. " may be any type, one with pointers inside included. On " .. line .. ", " .. say.q(under) .. " needs them to stay valid "
        .. time .. ", and nothing says that they do.")
    n:in_c(in_c(x, time, what))
    n:fix("add the bound that rustc names to " .. x, "when it may hold no pointers that are valid for less", n:offered("^consider adding an explicit lifetime bound"))
    n:fix("use a concrete type that owns its data", "when it need not be generic")
    return n:close { headline = x .. " may hold pointers that end too early", class = "D", cwe = 416, exercises = { "core/life-struct-view" } }
end

return M
