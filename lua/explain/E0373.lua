-- E0373: a closure that may outlive the function keeps the addresses of its locals.

local captures = require "ferry.captures"
local facts = require "ferry.facts"
local listing = require "ferry.listing"
local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"
local twins_threads = require "ferry.twins_threads"

local M = { code = "E0373" }

M.page = {
    code = "E0373", title = "A closure that outlives the function points to its locals",
    model = "A closure is a struct with what its body uses; without move it holds pointers. If it is returned or given to a thread, they outlive the frame.",
    in_c = "pthread_create(&t, NULL, run, &local) followed by a return: the thread reads a stack frame that is gone.",
    class = "A", c_bug = "stack use after return", cwe = 562,
    fixes = {
        { title = "move, so that the closure owns what it uses", when = "nearly always; share through Arc if the function needs it too" },
        { title = "std::thread::scope", when = "when the thread ends before the function does" },
    },
    twin = twins.return_local { subject = "local", kind = { kind = "scalar", own = false } },
    see = { exercises = { "core/conc-stack-arg", "core/abs-callback-dangling" } },
}

-- Whether the closure writes to something of the function's: on the line that rustc shows, or, with the source, anywhere.
local function writes_any(f, escapes)
    local s = captures.body(f, escapes.span)
    for name in s:gmatch("%f[%w_][%a_][%w_]*") do
        if captures.writes(s, name) and listing.let(f.d.source, escapes.line, name) then
            return true
        end
    end
    return false
end

-- What several threads, or a thread and this function, write at once.
local function race(n, f, p)
    n:in_c("In C that is pthread_create with &" .. p.x .. " as its argument" .. (p.t.loop and ", on every pass. " or ". ")
        .. (p.t.loop and "The threads run side by side, and " or "The thread runs beside " .. say.line(p.t.meanwhile) .. ", and ")
        .. (p.scalar and p.t.loop and "the change on " .. say.line(p.borrow.line) .. " is a load and a store without order: updates are lost."
            or p.t.loop and "all of them change " .. p.x .. " without a lock."
            or "nothing orders that use and the change on " .. say.line(p.borrow.line) .. ".")
        .. (p.t.join and " The join on " .. say.line(p.t.join) .. " keeps the object alive, not the threads apart." or "")
        .. " ThreadSanitizer reports the race.")
    if p.scalar then
        n:fix("an atomic, AtomicU64 and fetch_add, in an Arc, or lent in std::thread::scope", "for a number")
    end
    n:fix("Arc<Mutex<…>>: one clone of the Arc for each thread, and lock() around the change", "when all of them change one object")
    n:fix("let each closure return its part, and put the parts together at join()", "when nobody looks at it meanwhile: no lock at all")
    return n:close { headline = (p.t.loop and "several threads would write to " or "a thread would write to a shared ") .. p.x, class = "A", c_bug = "data race", cwe = 362,
        twin = twins_threads.behind_pointer { subject = f.about, shared = p.borrow.line } }
end

-- A variable of the loop's pass: it ends with the pass, whoever joins later.
local function of_the_pass(n, f, p)
    local each = p.t.inner == "each"
    n:in_c("In C that is pthread_create with &" .. p.x .. " as its argument, the old slip: " .. (each and "the loop goes on to the next " .. p.x
        or p.x .. " ends with the pass") .. " while the threads still read it."
        .. (p.t.join and " The join on " .. say.line(p.t.join) .. " comes too late for that." or ""))
    local other = writes_any(f, p.escapes)
    n:fix("write move before it, so that each closure owns its " .. p.x, not other and (p.scalar and "as a number is copied into it" or "when the pass does not need it "
        .. "afterwards") or "after what it writes has become an Arc: move copies a number too, and the closure would count in its copy",
        not other and n:offered("^to force the") or nil)
    return n:close { headline = "the closure keeps a pointer to " .. p.x .. ", which ends with the pass", class = "A",
        c_bug = each and "data race" or "dangling pointer", cwe = each and 362 or 562, exercises = { "core/conc-stack-arg" },
        twin = each and twins_threads.loop_variable { subject = f.about, made = p.escapes.line, shared = p.borrow.line }
            or twins.callback { subject = f.about, made = p.escapes.line, used = p.borrow.line } }
end

-- move, where it means the same: a number that the closure writes would be a copy.
local function move(n, f, p)
    local changes = p.writes and p.scalar ~= false and not p.returned
    if changes and (p.t.later or not f.d.source) then
        if p.scalar == nil then
            n:fix("write move before it, so that it owns " .. p.x, "when nothing here looks at it again: a number would be copied, and the one here not change")
        end
        return
    end
    local other = not p.writes and writes_any(f, p.escapes)
    n:fix("write move before it, so that it owns " .. p.x, other and "when nothing here needs what it writes: a number is copied"
        or "when nothing else here needs it", not other and n:offered("^to force the") or nil)
end

function M.explain(f)
    local escapes, borrow = facts.first(f, "ESCAPES"), facts.first(f, "BORROW")
    if not escapes or not borrow then
        return nil
    end
    local x, line = say.q(f.about), say.line(escapes.line)
    local returned = facts.child(f, "is returned here")
    local p = { x = x, borrow = borrow, escapes = escapes, returned = returned, t = not returned and captures.thread(f, escapes.span, f.about) or {},
        writes = captures.writes(source.text(borrow.span), f.about), scalar = captures.scalar(f, f.about, escapes.line) }
    local joined, spawned = p.t.join ~= nil, facts.child(f, "^function requires argument type to outlive")
    local what = f.message:match("^(async %a+)") or f.message:match("^(coroutine)") or "closure"
    local n = note.open(f, "DANGLE.closure-" .. (returned and "returned" or "kept"))
    if borrow.line == escapes.line then
        n:say("The " .. what .. " on " .. line .. " uses " .. x .. " and so stores a pointer to it.")
    else
        n:say("The " .. what .. " made on " .. line .. " stores a pointer to " .. x .. ", as its body refers to it on " .. say.line(borrow.line) .. ".")
    end
    if returned then
        n:say("It is then returned, and " .. x .. " ends with this function.")
        n:in_c("In C that is a callback struct whose context pointer is the address of a local: the first call after the return reads a dead stack frame.")
    else
        n:say("Whoever receives it may run it after this function has returned, and " .. x .. " ends with the function.")
    end
    if spawned and (source.text(escapes.span) or ""):find("spawn", 1, true) then
        if p.t.inner then
            return of_the_pass(n, f, p)
        elseif p.writes and (p.t.loop or p.t.join and p.t.meanwhile) then
            return race(n, f, p)
        end
    end
    local kept = not returned and not (source.text(escapes.span) or ""):find("spawn", 1, true)
    if kept then
        n:in_c("In C that is a callback with the address of a local as its context: called after this function has returned, it reads a dead stack frame.")
    elseif not returned then
        n:in_c("In C that is pthread_create with the address of a local as its argument: if the function returns first, the thread reads a dead stack frame."
            .. (joined and " The join on " .. say.line(p.t.join) .. " prevents it, but the signature of thread::spawn does not know of joins." or ""))
    end
    if joined then
        n:fix("start the thread in std::thread::scope", "as it is joined here anyway; then the closure may borrow")
    end
    move(n, f, p)
    if not returned and not joined and not kept then
        n:fix("start the thread in std::thread::scope", "when it ends before this function does")
    end
    if kept then
        n:fix("share it: Rc<Cell<…>>, or Rc<RefCell<…>>, one clone moved into the closure", "when both sides use it from now on")
    elseif p.writes then
        n:fix("return what it has computed, and take it at join()", "when nobody looks at it meanwhile")
        n:fix("put it into an Arc, in a Mutex or as an atomic, and move one handle in", "when both sides use it")
    else
        n:fix("put it into an Arc and move one handle in", "when both sides use it")
    end
    return n:close { headline = "the " .. what .. " keeps a pointer to " .. x .. ", a local", class = joined and "C" or "A",
        c_bug = not joined and "stack use after return" or nil, cwe = 562,
        exercises = { (returned or kept) and "core/abs-callback-dangling" or "core/conc-stack-arg" }, twin = returned and twins.return_local { subject = f.about,
            kind = { kind = "scalar", own = false }, borrowed = borrow.line, returned = escapes.line }
            or not joined and twins.callback { subject = f.about, made = escapes.line, used = borrow.line } or nil }
end

return M
