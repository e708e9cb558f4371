-- E0700: what a function returns as an impl type keeps a pointer that the type does not show.

local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0700" }

M.page = {
    code = "E0700", title = "A returned impl type hides a pointer",
    model = "impl Trait hides the real type from callers, but not what it points to: the lifetimes it keeps have to be listed with use<...>. Edition 2024 "
        .. "lists all of them by default.",
    in_c = "An opaque iterator handle that keeps a pointer to what it was made from: the header does not tell, and the caller frees that first.",
    class = "C", cwe = 416,
    fixes = {
        { title = "add + use<'a>", when = "when the result is a view" },
        { title = "edition 2024", when = "when the whole crate can move" },
        { title = "collect into a Vec, or own the data", when = "when the result should stand alone" },
    },
    see = { exercises = { "core/life-struct-view" } },
}

function M.explain(f)
    local opaque, hidden
    for _, entry in ipairs(f.at.REGION or {}) do
        if entry.label:match("^opaque type") then
            opaque = entry
        elseif entry.label:match("^hidden type") then
            hidden = entry
        end
    end
    local under = source.under(f.primary)
    if not opaque then
        return nil
    end
    under = under and under ~= "" and say.q(under) or "something"
    local name = hidden and hidden.label:match("captures the lifetime `('[%w_]+)`")
    local from = hidden and source.under(hidden.span)
    local kept = name and "a pointer of the lifetime " .. say.q(name) or "a pointer that comes in"
        .. (from and from:match("^&") and not from:find("`", 1, true) and " as " .. say.q(from) or " with a parameter")
    local n = note.open(f, "LIFETIME.hidden-" .. (name and "named" or "anonymous"))
    n:say("On " .. say.line(f.primary.line) .. " the function returns " .. under .. ", and that keeps " .. kept
        .. ". Callers see only " .. say.q(f.about) .. ", which does not mention it.")
    n:in_c("In C this is an opaque handle with a pointer to the caller's object inside. The header does not tell, so a caller may free the object first "
        .. "and go on with a dangling pointer in the handle.")
    n:fix("list what is kept, with + use<…> after the impl type", "when the result is a view", n:offered("^add a `use<...>` bound") or n:offered("^add `.*` to the `use<...>` bound"))
    n:fix("compile as edition 2024, which lists every lifetime by itself", "when the crate can move")
    n:fix("return owned data (collect into a Vec)", "when the result should stand alone")
    return n:close { headline = "what is returned keeps a pointer that its type hides", class = "C", cwe = 416, exercises = { "core/life-struct-view" } }
end

return M
