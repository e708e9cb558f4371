-- E0277 for Send and Sync: what two threads would share without a lock. The message names the
-- type that lacks it, the note chain how it came to be there: in a struct, behind an Arc, in a
-- closure.

local captures = require "ferry.captures"
local facts = require "ferry.facts"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_threads"

local M = {}

-- What is wrong with a type in two threads. `text` is said of $it; ways: the first ways out.
-- `class` where it is not A; `marks`: what the declaration of such a variable looks like.
local WHY = {
    { "^Rc<", rule = "rc", marks = { "Rc::new", "Rc::clone", "Rc<", "%.clone%(%)" }, twin = twins.refcount,
        text = "The count beside $it's value is a plain integer. If another Rc to the same block stays behind, two threads do count++ and "
            .. "count-- on it: "
            .. "an update is lost, and the block is freed while one of them still uses it, or twice. ThreadSanitizer and helgrind report the race. With this "
            .. "as the only Rc nothing would happen in C; rustc does not count them.",
        ways = { { "Arc instead of Rc, everywhere", "the same with an atomic count; what is inside is still only for reading" } } },
    { "^std::rc::Weak<", rule = "rc", marks = { "Rc::downgrade", "Weak<" }, twin = twins.refcount,
        text = "A Weak and its Rc share one plain count. Two threads that change it lose an update, and the block is freed too early or twice.",
        ways = { { "Arc and std::sync::Weak", "the same with atomic counts" } } },
    { "^RefCell<", rule = "cell", marks = { "RefCell" }, twin = twins.behind_pointer,
        text = "A RefCell notes in a plain variable whether somebody writes just now. Two threads may both find it free, and then both write "
            .. "what $it "
            .. "guards: a data race on the value as well as on that note.",
        ways = { { "Mutex instead of RefCell, lock() for borrow_mut()", "when several threads write: it waits where RefCell would panic" },
            { "RwLock", "when most of them only read" } } },
    { "^Cell<", "^UnsafeCell<", "^OnceCell<", "^std::cell::", rule = "cell", marks = { "Cell::new", "Cell<" }, twin = twins.behind_pointer,
        text = "A Cell is a plain variable that may be written through a shared pointer. From two threads, get() and set() on $it are a load "
            .. "and a store "
            .. "without any order between them: x = x + 1 in two threads loses counts.",
        ways = { { "an atomic, such as AtomicU32 with fetch_add", "for a number or a flag" }, { "Mutex", "for anything larger" } } },
    { "MutexGuard<", "RwLockReadGuard<", "RwLockWriteGuard<", "ReentrantLockGuard<", rule = "guard", marks = { "%.lock%(", "%.read%(", "%.write%(" },
        cwe = 667, bug = "unlock by another thread", twin = twins.guard_elsewhere,
        text = "$It unlocks where it ends. A thread that takes it along unlocks what another thread has locked, and for a pthread mutex that is "
            .. "undefined behaviour; ThreadSanitizer and helgrind report the unlock.",
        ways = { { "hand over the Mutex (&, or in an Arc) and lock inside the thread", "always" },
            { "copy the value out first", "when the thread only needs to know it" } } },
    { "^%*", rule = "pointer", class = "C", marks = { "as_mut_ptr", "as_ptr", "as %*", ": %*", "&raw", "ptr::" },
        text = "In C the pointer goes to the thread without a question, and the program is right as long as the target outlives the thread and only "
            .. "one of them writes at a time. Nothing in $it's type says so, so rustc leaves the promise to you.",
        ways = { { "an Arc of the owner, or a reference in thread::scope", "when the target is a Rust object: then rustc checks both promises" },
            { "struct SendPtr(*mut T); unsafe impl Send for SendPtr {}, and a method that returns the pointer",
                "for memory of C's, with a comment that says who writes when" } } },
    { "^dyn ", rule = "object", class = "C", marks = { "Box<dyn", "dyn " },
        text = "In C this is a callback with its void *ctx, handed to a thread: right if what ctx points to can stand it. dyn Trait hides what is "
            .. "in there, and so whether an Rc or a Cell is among it.",
        ways = { { "Box<dyn Trait + Send>, and + Sync for a shared one", "when every value that goes in can go along: rustc then checks them where "
            .. "they are made" } } },
    { "^impl ", "^%u$", "^%u%l*$", rule = "generic", class = "D", marks = {}, param = true,
        text = "Somebody may call this with an Rc or a raw pointer in it. In C the function's comment would say that the argument must be "
            .. "usable from "
            .. "another thread; here its signature says it.",
        ways = { { "the bound + Send (or + Sync) in the signature", "nearly always; the callers are then checked" } } },
}

local OTHER = { rule = "type", class = "C", marks = {},
    text = "In C $it goes to the thread without a question, and whether two threads then write one place is found by ThreadSanitizer or helgrind at best, "
        .. "if they "
        .. "meet during the test. rustc looks at the members and finds one that is not made for it.",
    ways = { { "share it in an Arc, with a Mutex around what is changed", "when several threads use it" } } }

local function why(f, kind)
    kind = kind:gsub("^&mut ", ""):gsub("^&", "")
    for _, row in ipairs(WHY) do
        for _, pattern in ipairs(row) do
            if kind:find(pattern) and (not row.param or facts.child(f, "restrict") or facts.child(f, "type parameter")) then
                return row
            end
        end
    end
    return OTHER
end

-- The notes "required because it appears within the type `Node`" that lead to types of the reader's.
local function holders(f)
    local list = {}
    for _, child in ipairs(f.d.children) do
        local name = child.message:match("^required because it appears within the type `([^`]*)`")
        local span = child.spans[1]
        if name and span and not span.std then
            list[#list + 1] = { name = name, span = span, line = span.line }
        end
    end
    return list
end

-- Where the demand comes from: "thread", "result" (what a thread's closure returns), "static" or
-- "bound"; and its span.
local function demand(f)
    if facts.child(f, "^shared static variables") then
        return "static", f.primary
    end
    local call = shape.label(f, "^required by a bound introduced by this call")
    local code = shape.code(call or f.primary) or listing.under(f.primary)
    local bound = facts.child(f, "^required by a bound in `[^`]*spawn")
    local own = shape.child(f, "^required by a bound in")
    local thread = bound or code:find("spawn", 1, true)
    return thread and not call and "result" or thread and "thread" or "bound", call or f.primary, own
end

local function story(n, f, kind, verb, where, place, name, held)
    local what = name and say.q(name) .. ", of type " .. say.q(kind) or "a value of type " .. say.q(kind)
    if where == "static" then
        n:say((name and say.q(name) or "The static") .. " on " .. say.line(f.primary.line) .. " is reachable from every thread, and " .. say.q(kind)
            .. " is not made for that.")
    elseif where == "thread" then
        n:say("What " .. shape.name(place, "the call") .. " on " .. say.line(place.line) .. " starts runs in another thread, and it "
            .. "" .. verb .. " " .. what
            .. (#held > 0 and ", a part of " .. say.q(held[#held].name) or "") .. ".")
    elseif where == "result" then
        n:say("The thread on " .. say.line(place.line) .. " returns its closure's last expression to whoever joins it, and that holds "
            .. "" .. say.q(kind) .. ".")
    else
        n:say(say.capital(shape.name(place, "the code")) .. " on " .. say.line(place.line) .. " may use its argument from another thread, and "
            .. "is given "
            .. what .. ".")
    end
end

-- A static without a thread in the file is C's plain global.
local function single(n, f, kind, name, held)
    n:in_c("In C " .. (name and say.q(name) or say.line(f.primary.line)) .. " is a plain global, and right as long as one thread runs. A static "
        .. "in Rust can be "
        .. "reached from any thread that is ever started, so it has to be safe for that from the beginning.")
    if kind:match("^%*") then
        n:fix("AtomicPtr", "for a pointer that is set while the program runs")
        n:fix("a struct around it with unsafe impl Sync (in a Mutex, Send)", "for registers and memory of C's, with a comment on who may write when")
        n:fix("a &'static to what it points to", "for a table that never changes")
    else
        n:fix(kind:match("Rc<") and "Arc in place of Rc" or kind:match("^Cell<") and "an atomic, such as AtomicU32" or "static … : Mutex<…>, or "
            .. "RwLock", "which needs no unsafe and no "
            .. "initialisation in main")
    end
    if kind:match("^UnsafeCell<") and #held > 0 then
        n:fix("unsafe impl Sync for " .. say.q(held[#held].name:match("^[%w_:]+")) .. ", with a // SAFETY: line", "when it is itself a lock: it lets one thread at a "
            .. "time reach the value, and demands of the value's type what that takes")
    end
    n:fix("thread_local!", "when each thread is to have its own")
    n:fix("a variable in main, handed down as &mut", "when one thread is all there will be")
end

-- Arc for Rc in the whole file, where that is all that is missing: nothing in it is a Cell or a Weak,
-- and Arc is not known yet.
local function arc_edits(f)
    local text = f.d.source
    if not text or not text:find("use std::rc::Rc;", 1, true) or text:find("Cell", 1, true) or text:find("Weak", 1, true) or text:find("Arc", 1, true)
        or text:find('"[^"\n]*Rc[^"\n]*"') then
        return nil
    end
    local edits, at = {}, 1
    while true do
        local from, to = text:find("%f[%w_]Rc%f[^%w_]", at)
        if not from then
            return edits
        end
        local path = text:sub(1, from - 1):match("std::rc::$")
        local start = path and from - #path or from
        edits[#edits + 1] = { file = f.file, byte = start - 1, byte_end = to, text = path and "std::sync::Arc" or "Arc" }
        at = to + 1
    end
end

-- What takes the place of Rc<RefCell<T>>, with the reader's own T.
local function guarded(n, kind)
    local cell, inner = kind:match("^Rc<(R?e?f?Cell)<(.*)>>$")
    if not cell then
        return false
    end
    local number = inner:match("^[iu]size$") or inner:match("^bool$") or inner ~= "u128" and inner ~= "i128" and inner:match("^[iu]%d+$")
    if number and cell == "Cell" then
        n:fix("Arc<Atomic" .. say.capital(number) .. ">", "the count and the value both atomic: load() and store(), fetch_add() to count")
    end
    n:fix("Arc<Mutex<" .. inner .. ">> in place of " .. kind .. ", lock().unwrap() for " .. (cell == "Cell" and "get() and set()" or "borrow() and borrow_mut()"), "Arc alone makes only the count atomic, and a "
        .. cell .. " in it is refused as well")
    return true
end

-- The line of the join that comes before any other use of the block that an Rc named `name` is a clone of.
local function joined(f, name)
    local _, rest = listing.let(f.d.source, f.primary.line, name)
    local origin = rest and (rest:match("Rc::clone%(&([%w_]+)%)") or rest:match("=%s*([%w_]+)%.clone%(%)"))
    local t = origin and captures.thread(f, f.primary, origin)
    return t and t.join and not t.loop and not t.meanwhile and t.join or nil
end

local JOINED = "The count beside $it's value is a plain integer, and in C this would race as soon as both threads run; the join on line $line is all that "
    .. "keeps them apart here. Nothing in the types says so, and the next change to the program may move it."

local function ways_out(n, row, where, replaced)
    if where == "result" then
        n:fix("a semicolon behind the closure's last expression, inside braces", "when nobody needs the result")
    end
    for _, way in ipairs(replaced and {} or row.ways) do
        n:fix(way[1], way[2], way.edits)
    end
    if row.rule ~= "guard" and row.rule ~= "generic" then
        n:fix("give each thread its own value, or send it through a channel (std::sync::mpsc)",
            where == "thread" and "when they need not see each other's changes" or "when nothing has to be shared")
    end
end

-- The kind that each of the two demands is mostly about: its rule has the demand's name.
local OWN = { rc = "send", cell = "share" }
local VERB = { send = "takes over", share = "holds a pointer to" }

local function tell(f, kind, verb)
    local row, where, place, own = why(f, kind), demand(f)
    local held = holders(f)
    local name, made = listing.captured(f.d.source, f.primary, #held > 0 and { held[#held].name } or row.marks)
    local field = name and #held == 0 and listing.field(f.primary, name)
    name = field and name .. "." .. field or name
    if where == "static" or where == "result" or where == "bound" and not listing.under(f.primary):find("|", 1, true) then
        name = where == "static" and shape.line_text(f.primary):match("static%s+([%w_]+)%s*:")
            or where == "bound" and shape.is_name(f.primary) and shape.code(f.primary) or nil
        made = where == "static" and f.primary.line or nil
    end
    local arc = facts.child(f, "^required for `Arc<")
    local join = where == "thread" and row.rule == "rc" and name and joined(f, name)
    local threads = (f.d.source or ""):find("thread::", 1, true) ~= nil
    local lonely = where == "static" and (not threads or row.rule == "pointer")
    local n = shape.open(f, "THREAD." .. (OWN[row.rule] == verb and verb or row.rule), where == "static" and "a static is for every thread" or "this takes " .. say.q(kind) .. " along")
    shape.step(n, place ~= f.primary and place or nil, "moved", where == "thread" and "another thread may start here" or "this asks for it")
    shape.step(n, own, "declared", "the bound stands here")
    for _, h in ipairs(held) do
        shape.step(n, h.span, "declared", say.q(h.name) .. " has it among its members")
    end
    story(n, f, kind, VERB[verb], where, place, name, held)
    if lonely then
        single(n, f, kind, name, held)
        return n:close { headline = say.q(kind) .. " cannot be a static", class = "C" }
    end
    local direct = where ~= "static" or shape.line_text(f.primary):find(":%s*[%w_:]-" .. (kind:match("^(%w+)<") or "!"))
    local it = name and #held == 0 and direct and say.q(name) or say.q(kind)
    n:in_c((where == "static" and "The static on " or where == "result" and "The thread on " or "The call on ") .. say.line(place.line)
        .. (where == "result" and " hands its joiner " or where == "bound" and " may let a second thread use " or " lets a second thread use ")
        .. (name and say.q(name) or #held == 0 and "a value of type " .. say.q(kind) or "") .. (#held > 0 and (name and ", which is a " or "a "
        .. "") .. say.q(held[#held].name) .. " with " .. say.q(kind)
        .. " inside" or "")
        .. ". " .. say.fill(join and JOINED or row.text, { it = it, It = it, line = join or 0 }))
    if where == "static" and row.rule == "rc" and shape.line_text(f.primary):find("Mutex<", 1, true) then
        n:in_c("The Mutex guards the one Rc that is in it, and not the count, which every other Rc to the block changes without the lock.")
    end
    if arc and row.rule == "cell" then
        n:in_c("The Arc around it makes the count atomic and locks nothing.")
    end
    if row.rule == "generic" then
        row.ways[1].edits = n:offered("restrict") or n:offered("further restrict")
    end
    if row.rule == "rc" and not guarded(n, kind) then
        row.ways[1].edits = arc_edits(f)
        ways_out(n, row, where)
    else
        ways_out(n, row, where, row.rule == "rc")
    end
    local class = join and "C" or row.class or "A"
    return n:close { headline = say.q(kind) .. " is not safe in two threads", class = class, cwe = class == "A" and (row.cwe or 362) or nil,
        exercises = { (kind:match("^Rc<") or kind:match("^std::rc::Rc<")) and "core/conc-rc-not-send" or nil },
        c_bug = class == "A" and (row.bug or "data race") or nil,
        twin = class == "A" and row.twin and (where == "static" and twins.global or row.twin) { subject = name, made = made, shared = f.primary.line } }
end

-- Without a code: a future that keeps such a value across an .await may not change threads.
function M.future(f)
    local kept, awaits = nil, nil
    local kind
    for _, child in ipairs(f.d.children) do
        for _, span in ipairs(child.spans) do
            local name = (span.label or ""):match("^has type `([^`]*)` which is not")
            if name and not span.std then
                kept, kind = span, name
            elseif (span.label or ""):match("^await occurs here") and not span.std then
                awaits = span
            end
        end
    end
    if not kept or not awaits then
        return nil
    end
    local row, name = why(f, kind), (shape.code(kept) or ""):gsub("^mut%s+", "")
    local x = name ~= "" and say.q(name) or say.q(kind)
    local n = shape.open(f, "FUTURE." .. row.rule, "this may go on in another thread")
    shape.step(n, kept, "made", x .. " is " .. say.q(kind))
    shape.step(n, awaits, "used", "and is kept while this waits")
    n:say(say.capital(shape.name(f.primary, "the future")) .. " on " .. say.line(f.primary.line) .. " may be resumed by another thread, and "
        .. "keeps " .. x .. " across the .await on "
        .. say.line(awaits.line) .. ".")
    n:in_c("A future is the struct in which a function keeps its locals while it waits, as a C event loop's connection struct does, and an "
        .. "executor with several threads goes on with it in whichever is free. "
        .. x .. " of " .. say.line(kept.line) .. " is among them. " .. say.fill(row.text, { it = x, It = x }))
    n:fix("a block { … } around " .. (name ~= "" and name or "it") .. " that ends before line " .. awaits.line, "when it is not needed afterwards: "
        .. "then it is not kept")
    ways_out(n, row, "thread")
    n:fix("an executor that stays in one thread, spawn_local", "when all of it runs there")
    return n:close { headline = x .. " is kept while another thread may take "
        .. "over", class = row.class or "A", cwe = not row.class and (row.cwe or 362) or nil,
        c_bug = not row.class and (row.bug or "data race") or nil,
        twin = not row.class and row.twin and row.twin { subject = name:match("^[%w_]+$"), made = kept.line, shared = awaits.line } or nil }
end

function M.send(f, kind)
    return tell(f, kind, "send")
end

function M.share(f, kind)
    return tell(f, kind, "share")
end

return M
