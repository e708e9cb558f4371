-- The lint let_underscore_lock: a lock is given back in the statement that takes it.

local lint = require "explain.lint"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_threads"

-- rustc's edit with a name that says what it is for.
local function named(f)
    local span = shape.child(f, "^consider binding to an unused variable")
    return span and span.replacement and { { file = span.file, byte = span.byte, byte_end = span.byte_end, text = "_guard" } } or nil
end

return lint.module("let_underscore_lock", {
    title = "A lock that is given back at once",
    model = "let _ = keeps nothing: the value ends at the semicolon. A lock's guard unlocks where it ends. let _guard = keeps it to the end of "
        .. "the block.",
    in_c = "pthread_mutex_lock(&m); pthread_mutex_unlock(&m); and then the work that was to be protected.",
    class = "A", c_bug = "data race", cwe = 667,
    fixes = { { title = "let _guard =", when = "nearly always" }, { title = "drop(m.lock())", when = "when only waiting for the others is meant" } },
    twin = twins.lock_released {},
}, function(f)
    if not f.message:match("synchronization lock") then
        return nil
    end
    local init = source.initialiser(shape.line_text(f.primary)) or ""
    local lock, how = init:match("^%s*([%w_.]+)%.(%a+)%(")
    local ends = listing.block_end(f.d.source, f.primary.line)
    local m = lock and say.q(lock) or "the lock"
    return lint.note(f, { rule = "LOCK.released", step = "the guard of " .. m .. " ends at this semicolon",
        story = "let _ on " .. lint.at(f) .. " keeps nothing, so the guard of " .. m .. " ends at the semicolon and unlocks.",
        in_c = "In C this is lock and unlock of " .. m .. " on " .. lint.at(f) .. ", one after the other; what follows" .. (ends and ", up to "
            .. "line " .. ends .. "," or "") .. " runs without it. The program works until two "
            .. "threads are there at once; ThreadSanitizer and helgrind report the race.",
        headline = "the lock is given back at once", class = "A", cwe = 667, c_bug = "data race",
        twin = twins.lock_released { subject = lock, line = f.primary.line },
        fixes = { { "let _guard =", "nearly always: it unlocks at the end of the block" .. (ends and ", line " .. ends or ""), named(f) },
            { "let mut data = " .. (lock or "m") .. "." .. (how or "lock") .. "().unwrap(), and use data", "when the protected value is inside: "
                .. "then it cannot be used without the lock" },
            { "drop(" .. (lock or "m") .. "." .. (how or "lock") .. "())", "when only waiting for the others is meant", "^consider immediately "
                .. "dropping" } } })
end)
