-- E0712: a pointer to a thread-local outlives the function that may be the thread's last.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"

local M = { code = "E0712" }

M.page = {
    code = "E0712", title = "A pointer to a thread-local is kept past the function",
    model = "A thread-local ends with its thread. A pointer to it may be used in this function only.",
    in_c = "The address of a _Thread_local object given to another thread: it dangles once the first thread ends.",
    class = "C", cwe = 416,
    fixes = {
        { title = "use the value inside LocalKey::with", when = "when it is needed for a moment" },
        { title = "a static with a Mutex", when = "when threads share it" },
    },
    see = { exercises = { "core/borrow-return-local" } },
}

function M.explain(f)
    local tls, ends = facts.first(f, "TLS"), facts.first(f, "DROPPED")
    if not tls then
        return nil
    end
    local n = note.open(f, "DANGLE.thread-local")
    n:say("On " .. say.line(tls.line) .. " a pointer to the thread-local " .. say.q((f.about:gsub("^&m?u?t?%s*", ""))) .. " is taken that would be kept past the end of the function"
        .. (ends and " on " .. say.line(ends.line) or "") .. "; the object is freed when its thread ends.")
    n:in_c("In C the address of a _Thread_local object may be handed to any thread, and dangles there once the first one is gone.")
    n:fix("use it inside LocalKey::with", "when it is needed for a moment")
    n:fix("make it a static with a Mutex", "when threads share it")
    return n:close { headline = "a pointer to a thread-local is kept too long", class = "C", cwe = 416, exercises = { "core/borrow-return-local" } }
end

return M
