-- E0500: a closure wants a place for itself that is lent out already.

local claims = require "explain.claims"
local note = require "ferry.note"

local M = { code = "E0500" }

M.page = {
    code = "E0500", title = "A closure wants a place that is lent out",
    model = "A closure that writes to what it captured holds an exclusive pointer in its context, from where it is made to its last call.",
    in_c = "struct ctx { int *x; } c = { &x }; beside int *r = &x; is two pointers to one object: legal, and each sees the other's writes.",
    class = "B",
    fixes = {
        { title = "make the closure later, or call it for the last time earlier", when = "when the order is free" },
        { title = "hand the place in as a &mut argument", when = "when caller and closure take turns" },
        { title = "one closure for both jobs", when = "when two closures write" },
        { title = "Cell, RefCell", when = "when sharing is meant" },
    },
    see = { exercises = { "core/borrow-stale-cache" } },
}

function M.explain(f)
    local c = claims.read(f)
    if not c.second then
        return nil
    end
    local n = note.open(f, "CONFLICT.closure_second")
    claims.tell(n, c, claims.closure_second(c))
    claims.contexts(n, c)
    return n:close { headline = c.x .. " is lent out when the closure wants it for itself", class = "B", exercises = { "core/borrow-stale-cache" } }
end

return M
