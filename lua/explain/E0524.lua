-- E0524: two closures want the same place for themselves.

local claims = require "explain.claims"
local note = require "ferry.note"
local say = require "ferry.say"

local M = { code = "E0524" }

M.page = {
    code = "E0524", title = "Two closures want the same place for themselves",
    model = "A closure that writes to what it captured holds an exclusive pointer in its context, from where it is made to its last call.",
    in_c = "Two callbacks with the same context pointer: legal, and the order of their calls decides what each of them sees.",
    class = "B",
    fixes = {
        { title = "make the closure later, or call it for the last time earlier", when = "when the order is free" },
        { title = "hand the place in as a &mut argument", when = "when caller and closure take turns" },
        { title = "one closure for both jobs", when = "when two closures write" },
        { title = "Cell, RefCell", when = "when sharing is meant" },
    },
    see = { exercises = { "core/borrow-stale-cache" } },
}

-- One closure per pass of a loop, all of them kept.
local function every_pass(c)
    local use = c.uses[1]
    return "each pass of the loop makes a closure on " .. say.line(c.second.line) .. " that needs an exclusive pointer to " .. c.x
        .. (use.line ~= c.second.line and " (see " .. say.line(use.line) .. ")" or "") .. ", and the ones before are still held"
end

function M.explain(f)
    local c = claims.read(f)
    if not c.second then
        return nil
    end
    local n = note.open(f, "CONFLICT.two_closures")
    claims.tell(n, c, c.looped and every_pass(c) or claims.closure_second(c))
    claims.contexts(n, c)
    return n:close { headline = "two closures would write to " .. c.x, class = "B", exercises = { "core/borrow-stale-cache" } }
end

return M
