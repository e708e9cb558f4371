-- E0277 for Send and Sync: what two threads would share without a lock.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- What is wrong with a type in two threads: sentence in C, the first way out.
local WHY = {
    { "Rc<", "The count inside an Rc is a plain integer. Two threads that do count++ and count-- on it lose an update, and the block is freed "
        .. "while one of them still uses it, or twice.", "Arc instead of Rc", "the same with an atomic count" },
    { "Cell<", "Behind a Cell or RefCell stands a plain variable without a lock. Two threads that write it are a data race, undefined "
        .. "behaviour in C as well.", "Mutex, RwLock or an atomic instead", "when several threads change it" },
    { "^%*", "A raw pointer says nothing about who frees what it points to and who writes to it; in C it goes to the thread all the same, "
        .. "and whether that is a race is in the comments at best.", "share the owner, in an Arc", "when it is yours" },
    { "Guard", "A lock has to be released by the thread that took it; unlocking from another one is undefined for a pthread mutex.",
        "take the lock inside the thread", "always" },
    { "dyn ", "A trait object hides what is in it, and so whether a lock is among it. In C that is a void * handed to a thread.",
        "dyn Trait + Send (and Sync)", "when every implementation can go along with it" },
}

local function why(kind)
    for _, row in ipairs(WHY) do
        if kind:find(row[1]) then
            return row
        end
    end
    return { nil, "In C the pointer goes to the thread without a question, and only ThreadSanitizer tells, if the threads meet during "
        .. "the test.", "Arc, with a Mutex where it is changed", "when threads share it" }
end

local function tell(f, kind, rule, verb)
    local row = why(kind)
    local call = shape.label(f, "^required by a bound introduced by this call")
    local n = shape.open(f, rule, "this takes " .. say.q(kind) .. " along")
    shape.step(n, call, "moved", "a thread may start here")
    local inside = facts.child(f, "within this closure$")
    n:say("What " .. (call and shape.name(call, "the call") .. " on " .. say.line(call.line) or say.line(f.primary.line)) .. " runs in another thread "
        .. verb .. " " .. say.q(kind) .. (inside and ", which the closure has captured." or "."))
    n:in_c(row[2])
    n:fix(row[3], row[4])
    n:fix("give each thread its own value", "when they need not see each other's changes")
    n:fix("a channel, std::sync::mpsc", "when one produces and the other consumes")
    return n:close { headline = say.q(kind) .. " is not safe in two threads", class = "A", cwe = 362, c_bug = "data race" }
end

function M.send(f, kind)
    return tell(f, kind, "THREAD.send", "takes over")
end

function M.share(f, kind)
    return tell(f, kind, "THREAD.share", "holds a pointer to")
end

return M
