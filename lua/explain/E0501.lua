-- E0501: a place is lent while a closure has the sole access to it.

local claims = require "explain.claims"
local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0501" }

M.page = {
    code = "E0501", title = "A place is used while a closure holds it",
    model = "A closure that writes to what it captured holds an exclusive pointer in its context, from where it is made to its last call.",
    in_c = "A callback's context stores &x, and x is used directly before the next call: legal, and the callback finds another value than it left.",
    class = "B",
    fixes = {
        { title = "make the closure later, or call it for the last time earlier", when = "when the order is free" },
        { title = "hand the place in as a &mut argument", when = "when caller and closure take turns" },
        { title = "one closure for both jobs", when = "when two closures write" },
        { title = "Cell, RefCell", when = "when sharing is meant" },
    },
    see = { exercises = { "core/borrow-stale-cache" } },
}

-- What the refused line wants: "line 18 takes a second pointer to `*a`, for reading".
local function second(f, c)
    local method = source.onward(c.second.span):match("^[%w_%.]-%.([%a_][%w_]*)%s*%(")
    return say.line(c.second.line) .. (f.message:match("as mutable") and " takes a second pointer to " .. c.x .. ", for writing"
        or " takes a second pointer to " .. c.x .. ", for reading")
        .. (method and " in a call of " .. say.q(method) or "")
end

function M.explain(f)
    local c = claims.read(f)
    if not c.second then
        return nil
    end
    local n = note.open(f, "CONFLICT.closure_first")
    claims.tell(n, c, second(f, c))
    claims.contexts(n, c)
    return n:close { headline = "a closure still has the sole access to " .. c.x, class = "B", exercises = { "core/borrow-stale-cache" } }
end

return M
