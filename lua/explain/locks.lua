-- Locks as C has them, in code for guards: an unlock() that does not exist (E0599), a guard that nobody keeps
-- (unused_must_use), data beside its lock (E0594).

local bodies = require "ferry.bodies"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_threads"

local M = {}

-- The line before `n` on which the lock is taken and its guard dropped at once.
local function dropped_before(f, lock)
    for at = f.primary.line - 1, 1, -1 do
        local row = listing.line(f.d.source, at) or ""
        if row:match("^%s*([%w_.]+)%.lock%(%)[%w_.()?]*;") == lock then
            return at
        elseif row:match("^%s*fn%s") or row:match("^%s*pub fn%s") then
            return nil
        end
    end
    return nil
end

-- g.unlock() as drop(g).
local function drop_edit(f, guard, after)
    local call = after:match("^%s*%(%s*%)")
    local byte = f.primary.byte
    return guard and call and byte and { { file = f.file, byte = byte - #guard - 1, byte_end = f.primary.byte_end + #call, text = "drop(" .. guard .. ")" } } or nil
end

-- E0599: unlock on a Mutex, an RwLock or a guard; nil for another call.
function M.unlock(f, name, kind)
    local guard = kind:match("Guard<")
    if name ~= "unlock" or not guard and not kind:match("Mutex<") and not kind:match("RwLock<") then
        return nil
    end
    local before, after = source.around(f.primary)
    local x = (before or ""):match("([%w_.]+)%.$")
    local how = kind:match("RwLock") and "write" or "lock"
    local n = shape.open(f, "LOCK.unlock", "nothing to call: the guard's end is the unlock")
    n:say("There is no unlock to call on " .. say.line(f.primary.line) .. ": " .. how .. "() gives a guard, and the end of the guard unlocks.")
    n:in_c((guard and "The guard is the lock that is held" or "What " .. how .. "() gives is a guard") .. ", and pthread_mutex_unlock() stands in its destructor. So no path out of the function, an early return or a ?, can forget it, which is "
        .. "what goes wrong in C.")
    local dropped = not guard and x and dropped_before(f, x)
    if dropped then
        n:in_c("The guard of " .. say.line(dropped) .. " is kept by nobody, so the lock is given back there already, at the semicolon.")
    end
    if guard then
        n:fix("drop(" .. (x or "guard") .. ")", "to unlock here", drop_edit(f, x and x:match("^[%a_][%w_]*$"), after or ""))
        n:fix("leave it out", "when the end of the block is early enough")
    else
        n:fix("let guard = " .. (x or "m") .. "." .. how .. "().unwrap(); where it is locked, and leave the unlock out", "when the lock may be held to the end of "
            .. "the block")
        n:fix("the same, and drop(guard) in place of the unlock", "when it has to end here")
    end
    return n:close { headline = "the guard's end is the unlock", class = "D" }
end

-- unused_must_use: a statement that only locks.
function M.unused(f)
    local code = shape.code(f.primary) or ""
    local guarded = f.message:match("`[%w]*Guard")
    local lock, how = code:match("^([%w_.]+)%.(lock)%(%)")
    if not lock then
        lock, how = code:match("^([%w_.]+)%.(%a+)%(%)")
        local rw = how == "write" or how == "read"
        if not rw or not guarded and not (f.d.source or ""):find("RwLock", 1, true) then
            return nil
        end
    end
    local at, m = say.line(f.primary.line), say.q(lock)
    local ends = listing.block_end(f.d.source, f.primary.line)
    local n = shape.open(f, "LOCK.released", "the guard of " .. m .. " ends at this semicolon")
    n:say("Nobody keeps the guard that " .. say.q(code) .. " on " .. at .. " gives, so it ends at the semicolon and unlocks: nothing is locked afterwards.")
    n:in_c("In C this is pthread_mutex_lock() and pthread_mutex_unlock() one after the other; what follows" .. (ends and ", up to line " .. ends .. "," or "")
        .. " runs without the lock. It works until two threads are there at once; ThreadSanitizer reports the race. let _ = does not help: it keeps "
        .. "nothing either.")
    local wrapped = f.message:match("`Result")
    local edit = f.primary.byte and { { file = f.file, byte = f.primary.byte, byte_end = f.primary.byte, text = "let _guard = " } }
    if edit and wrapped then
        edit[2] = { file = f.file, byte = f.primary.byte_end, byte_end = f.primary.byte_end, text = ".unwrap()" }
    end
    n:fix("let _guard = " .. code .. (wrapped and ".unwrap()" or "") .. ";", "nearly always: it unlocks at the end of the block" .. (ends and ", line " .. ends
        or ""), edit)
    n:fix("let mut data = " .. lock .. "." .. how .. "().unwrap(), and use data", "when the protected value is inside: then it cannot be used without the lock")
    n:fix("drop(" .. code .. ")", "when only waiting for the others is meant")
    return n:close { headline = "the lock is given back at once", class = "A", cwe = 667, c_bug = "data race",
        twin = twins.lock_released { subject = lock, line = f.primary.line } }
end

-- The field of the subject's type that is a lock, where its declaration shows one beside the data.
function M.beside(f)
    local body = bodies.declaration(f)
    return body and (body:match("%f[%w_]([%w_]+)%s*:%s*[%w_:]-Mutex<") or body:match("%f[%w_]([%w_]+)%s*:%s*[%w_:]-RwLock<")) or nil
end

-- The first way out for a field that is written behind &self, where a lock stands beside it.
function M.inside(n, f)
    local lock = M.beside(f)
    if lock then
        n:fix("put the data inside the Mutex, and write through its guard: *guard = …", "when several threads share the object: " .. say.q(lock)
            .. " beside the data protects nothing that the compiler knows of")
    end
end

-- The last way: what may be written through a shared pointer.
function M.shared_ways(n, f)
    local text = f.d.source or ""
    if M.beside(f) or text:find("thread::", 1, true) or text:find("Arc<", 1, true) or text:find("Arc::", 1, true) then
        n:fix("an atomic or a Mutex for what is assigned", "when the object is shared and still has to change; a Cell only within one thread")
    else
        n:fix("a Cell for what is assigned", "when the object is shared and still has to change, as with a cache or counter; between threads an "
            .. "atomic or a Mutex")
    end
end

return M
