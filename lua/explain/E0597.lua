-- E0597: a variable ends while a pointer to it is still needed.
--
-- What still needs it decides the rule: a later use, a destructor, a temporary in the last
-- expression, or a promise (an argument or annotation that wants a longer lifetime).

local captures = require "ferry.captures"
local facts = require "ferry.facts"
local listing = require "ferry.listing"
local note = require "ferry.note"
local promises = require "explain.promises"
local say = require "ferry.say"
local scopes = require "ferry.scopes"
local source = require "ferry.source"
local types = require "ferry.types"
local twins = require "ferry.twins"
local writes = require "ferry.writes"

local M = { code = "E0597" }

M.page = {
    code = "E0597", title = "A variable ends while a pointer to it is still needed",
    model = "Locals end at their closing brace, in reverse order of declaration; what they own is freed there. No pointer may be "
        .. "used after that, and no signature may promise more.",
    in_c = "A pointer to a stack slot that has been given back, or to a block that has been freed at the end of the scope.",
    class = "A", c_bug = "dangling pointer", cwe = 562,
    fixes = {
        { title = "declare the variable outside the block", when = "when it should live as long as the pointer" },
        { title = "store the value instead of a pointer (String, Vec<T>)", when = "when the holder outlives the scope" },
        { title = "swap two declarations, or drop the holder early", when = "when only the order at the brace is wrong" },
        { title = "Rc, Arc, an arena or an index", when = "when several holders share it" },
    },
    twin = twins.scope_end { subject = "value", pointer = "view", kind = { kind = "scalar", own = false } },
    see = { exercises = { "core/borrow-inner-scope", "core/life-struct-view", "core/life-arena-bump" } },
}

local SCOPE, VIEW, ARENA = "core/borrow-inner-scope", "core/life-struct-view", "core/life-arena-bump"

-- The places of the story.
local function read(f)
    local c = { x = say.q(f.about) }
    for _, entry in ipairs(f.at.BORROW or {}) do
        if entry.label:match("^a temporary") then
            c.temporary = entry
        elseif entry.label:match("^value captured") or entry.label:match("constructed") then
            c.captured = entry
        elseif not c.borrow then
            c.borrow = entry
        end
    end
    c.borrow = c.borrow or c.captured or c.temporary
    if not c.borrow then
        return nil
    end
    local view = f.kind.kind == "unknown" and types.view(source.onward(c.borrow.span))
    c.kind = view and { kind = view, own = true } or f.kind
    local boxed = (f.about or ""):match("^%*") ~= nil -- what a Box holds lies on the heap
    c.owner, c.scalar = c.kind.own == true or boxed, c.kind.own == false and not boxed
    c.dropped, c.later = facts.first(f, "DROPPED"), facts.first(f, "LATER")
    c.drop, c.promise = facts.first(f, "LATER_DROP"), facts.first(f, "OUTLIVES")
    c.region = facts.first(f, "REGION")
    for _, entry in ipairs(f.at.DECL or {}) do
        if entry.name == f.about then
            c.made = entry
        end
    end
    for _, entry in ipairs(f.at.DECL or {}) do
        c.declared = c.declared or entry.name ~= f.about and f.about:match("^" .. entry.name .. "[%.%[]") and entry or nil
    end
    local text, from = source.bounds(c.borrow.span)
    c.pointer = text and source.bound(text, from)
    if c.pointer == f.about or source.is_for(text) then
        c.pointer = nil
    end
    return c
end

local function tell(n, f, c)
    local line = say.line(c.borrow.line)
    if c.captured and c.captured ~= c.borrow then
        n:say("The closure made on " .. say.line(c.captured.line) .. " stores a pointer to " .. c.x .. ", as its body refers to it on "
            .. line .. ".")
    elseif c.pointer then
        n:say("On " .. line .. ", " .. say.q(c.pointer) .. " " .. source.relation(c.borrow.span) .. " to " .. c.x .. ".")
    else
        n:say("On " .. line .. " a pointer to " .. c.x .. " is taken.")
    end
    if c.temporary and c.temporary ~= c.borrow then
        n:say("A temporary made on " .. say.line(c.temporary.line) .. " holds that pointer.")
    end
    if c.dropped then
        local ends = c.owner and " is freed at the end of its scope on " or " ends with its scope on "
        local more = facts.lines(f, "DROPPED")
        n:say(say.capital(c.x .. ends .. say.lines(more)) .. (c.later and "" or "."))
    end
end

-- Edits that declare the variable before what holds the pointer.
local function hoist(f, c, entry)
    local holders = scopes.names_in(c.later and source.under(c.later.span))
    for _, name in ipairs { c.pointer or false, c.drop and c.drop.name or false } do
        if name then holders[name] = true end
    end
    for name in pairs(c.drop and not c.drop.name and scopes.names_in(source.text(c.borrow.span)) or {}) do
        holders[name] = true
    end
    holders[f.about] = nil
    return c.made and scopes.hoist(f, f.about, c.made.span, holders, entry and entry.span) or nil
end

local function finish(c)
    return c.pointer and say.q(c.pointer) or "the pointer"
end

local rules = {}

function rules.scope(n, f, c)
    local line = say.line(c.later.line)
    local again = c.dropped and c.later.line <= c.borrow.line and c.later.line < c.dropped.line
    local stored = c.later.label:find("stored", 1, true)
    local last = n.sentences[#n.sentences]
    if c.dropped then
        n.sentences[#n.sentences] = nil
        last = last .. ", but "
    else
        last = ""
    end
    if stored then
        n:say(last .. line .. " stores the pointer for use after that.")
    elseif c.later.label:find("captured", 1, true) then
        n:say(last .. line .. " still holds it, captured for later use.")
    elseif again then
        n:say(last .. line .. " still uses what the pointer was put into: the next pass of the loop, or the line itself, reads it.")
    else
        n:say(last .. line .. (c.pointer and not source.mentions(c.later, c.pointer) and " still uses what was made from "
            or " still reads through ") .. finish(c) .. ".")
    end
    if c.owner then
        n:in_c("In C: free() at the end of the scope, and a pointer to the block kept in a variable that outlives it: use after free.")
    else
        n:in_c("In C the pointer keeps the address of a " .. (c.scalar and "stack slot whose block is over" or "local whose block is over "
            .. "(and whose memory, if it owns any, is freed)") .. ": the value often survives until something else is put there, so the "
            .. "bug shows late.")
    end
    local loop = again and not stored
    n:fix(loop and "declare " .. c.x .. " before the loop" or "declare " .. c.x .. " before the block that ends on "
        .. say.line(c.dropped and c.dropped.line or c.later.line), "when it should live as long as the pointer",
        hoist(f, c, c.later))
    n:fix("keep the value instead of a pointer to it", "when what holds it outlives this scope")
    n:fix("share it with Rc, or keep an index", "when several places hold it")
    local shape = loop and twins.scope_loop or twins.scope_end
    return { headline = c.x .. " ends while " .. finish(c) .. " is still in use", class = "A",
        c_bug = c.owner and "use after free" or "use after scope", cwe = c.owner and 416 or 562, exercises = { SCOPE },
        twin = shape { subject = f.about, pointer = c.pointer, kind = c.kind, made = c.made and c.made.line,
            borrowed = c.borrow.line, dropped = c.dropped and c.dropped.line, later = c.later.line } }
end

-- Two objects that point at each other: no order of destruction is right.
local function cycle(n, c)
    n:say("The destructor of " .. c.x .. " runs on " .. say.line(c.drop.line) .. " while another object holds a pointer to it: with pointers "
        .. "in both directions there is no order in which both destructors find the other one alive.")
    n:in_c("In C: two structs that point at each other, and destroy functions that look at the other one: the second reads freed memory.")
    n:fix("replace one direction by an index or a Weak", "when one of them can be called the owner")
    n:fix("put both into one container that owns them", "when they end together")
    return { headline = c.x .. " is destroyed while it is pointed to", class = "A", c_bug = "use after free", cwe = 416, exercises = { ARENA } }
end

-- A clean-up that touches plain data is harmless in C.
local HARMLESS = "In C both live until the closing brace, so a clean-up written there would work. Rust refuses because a destructor counts "
    .. "as a use of everything that its object points to."

-- A struct with a pointer to a member of its own.
local function inward(n, c, whole)
    n:say(whole .. " would hold a pointer into itself, and its destructor may use that pointer while the members go one after the other.")
    n:in_c("In C this works until somebody moves or copies the struct: the pointer still names the old place. And a destroy function has to know "
        .. "which member goes first; rustc relies on no such order.")
    n:fix("keep " .. c.x .. " in a local that is declared before " .. whole, "when the part outlives its user")
    n:fix("keep the value or an index in place of the pointer", "when it is small")
    n:fix("hand the pointer in when it is needed, as a parameter", "when only some calls need it")
    return { headline = whole .. " would point into itself", class = "C", cwe = 416, exercises = { VIEW, ARENA } }
end

function rules.drop_order(n, f, c)
    local g = c.drop.name
    if g == f.about then
        return cycle(n, c)
    elseif g and f.about:sub(1, #g + 1) == g .. "." then
        return inward(n, c, say.q(g))
    end
    local holder = say.q(g)
    n:say("Locals are destroyed in the reverse order of their declaration: " .. c.x .. " goes first, and then, on "
        .. say.line(c.drop.line) .. ", the destructor of " .. holder .. " runs, which still holds the pointer.")
    n:in_c(c.scalar and HARMLESS or "In C that is a clean-up in the wrong order: free() of the value first, then a destroy function that still "
        .. "looks at it: use after free" .. (c.owner and "." or ", if the value owns memory."))
    n:fix("declare " .. c.x .. " before " .. holder, "so that it goes last", hoist(f, c, c.drop))
    n:fix("drop " .. holder .. " by hand before the brace", "when it is done earlier")
    n:fix("let " .. holder .. " own its data", "when nothing else needs it")
    return { headline = c.x .. " is destroyed before " .. holder, class = c.scalar and "C" or "A",
        c_bug = not c.scalar and "use after free" or nil, cwe = not c.scalar and 416 or nil, exercises = { VIEW },
        twin = not c.scalar and twins.drop_order { subject = f.about, holder = g, kind = c.kind, made = c.made and c.made.line,
            borrowed = c.borrow.line, dropped = c.dropped and c.dropped.line, later = c.drop.line } or nil }
end

function rules.tail(n, f, c)
    n:say("A temporary of the last expression is destroyed after the locals of its block, on " .. say.line(c.drop.line)
        .. ": its destructor would follow the pointer when " .. c.x .. " has gone.")
    n:in_c(c.scalar and HARMLESS or "In C: the object is freed first, and the lock or iterator that points into it is released afterwards: a use "
        .. "after free in the clean-up code.")
    n:fix("give the result a name (let result = …;) and end with that name", "so that the temporary goes at the semicolon",
        n:offered("^for example, you could save"))
    n:fix("end the expression with a semicolon", "when its value is not needed", n:offered("^consider adding semicolon"))
    n:fix("edition 2024", "as there such temporaries go before the locals")
    return { headline = "a temporary outlives " .. c.x, class = c.scalar and "C" or "A", c_bug = not c.scalar and "use after free" or nil,
        cwe = not c.scalar and 416 or nil, exercises = { SCOPE },
        twin = not c.scalar and twins.drop_order { subject = f.about, holder = "temporary",
            kind = c.owner and c.kind or { kind = "box", own = true }, made = c.made and c.made.line, borrowed = c.borrow.line,
            dropped = c.dropped and c.dropped.line, later = c.drop.line } or nil }
end

-- The function that is given the pointer, where the line shows one.
local function callee_of(entry)
    local text, from = source.bounds(entry.span)
    local whole = (source.under(entry.span) or ""):match("^([%l_][%w_]*)%(")
    if whole then
        return whole
    end
    local name, _, kind = source.call(text or "", from or 1)
    return (kind == "call" or kind == "method") and name or nil
end

-- Where a bound asks for the lifetime.
local function bound_of(f)
    local child = facts.child(f, "^requirement that the value outlives")
    return child and child.spans[1]
end

-- The variable whose method is given a box with the closure, where it ends at the brace at which the subject ends.
local function keeps_pace(f, c)
    local before = source.around(c.promise.span)
    local keeper = facts.child(f, "^due to object lifetime defaults") and (before or ""):match("%f[%w_]([%a_][%w_]*)%.[%w_]+%(%s*$")
    local made = keeper and listing.let(f.d.source, c.promise.line, keeper)
    local subject = made and listing.let(f.d.source, c.promise.line, f.about:match("^[%w_]+") or "")
    local ends = subject and listing.block_end(f.d.source, subject)
    return ends and ends == listing.block_end(f.d.source, made) and keeper or nil
end

function rules.promise(n, f, c)
    local line, label = say.line(c.promise.line), c.promise.label
    local wanted = label:match("for `('[%w_]+)`") or label:match("outlive `('[%w_]+)`")
    local span = wanted == "'static" and "for the rest of the program" or "for longer than this scope"
    local asked = label:match("^argument") or label:match("^returning") or label:match("^coercion") or label:match("^assignment")
    if label:match("^argument") then
        n:say("The call on " .. line .. " takes the pointer as one that stays valid " .. span .. ": it may keep it in a thread, a callback or a table.")
    elseif label:match("^returning") then
        n:say("On " .. line .. " it is returned as a pointer that stays valid " .. span .. ".")
    elseif label:match("^coercion") then
        n:say("The type made on " .. line .. " may hold only pointers that stay valid " .. span .. ".")
    else
        n:say("On " .. line .. " the type says that the pointer stays valid " .. span .. ".")
    end
    local together = keeps_pace(f, c)
    local asked_less = wanted == "'static" and (writes.without_static(f, bound_of(f)) or writes.shorter_parameters(f, c.promise.span))
    if together then
        n:in_c("In C this is a callback with its void *ctx, and here it is right: " .. c.x .. " and " .. say.q(together) .. ", which keeps the callback, end at "
            .. "the same brace. But a Box<dyn …> without more words means + 'static, a callback that may stay for good.")
    elseif asked_less then
        local callee = callee_of(c.promise)
        asked = false
        n:in_c("In C this is right: " .. (callee and say.q(callee) or "the function that is called") .. " only prints what it is given and keeps "
            .. "no pointer. Rust checks the call against the signature, which asks for more than the body needs.")
    elseif asked then
        n:in_c("In C this is handing out &" .. c.x .. " with leave to keep it. If it is kept, the first use after this scope reads "
            .. (c.owner and "a freed block." or "a dead stack slot."))
    else
        n:in_c("In C this would run, as nothing here reads the pointer late. But the declaration is false, and whoever believes it ends up "
            .. "with a dangling pointer.")
    end
    local loose = wanted and scopes.infer(f, c.promise.span, wanted)
    if wanted == "'static" and loose then
        n:fix("leave the lifetime out of the annotation", "when nothing needs the longer one", loose)
    end
    if asked_less then
        n:fix("ask for a shorter lifetime than 'static there", "as nothing there keeps the pointer", asked_less)
    end
    local changes = c.captured and captures.writes(source.text(c.borrow.span), f.about)
    local spawned = (source.text(c.promise.span) or ""):find("spawn", 1, true)
    local boxed = c.captured and facts.child(f, "^due to object lifetime defaults")
    if boxed or changes and not spawned then
        local after = c.captured and captures.thread(f, c.promise.span, f.about:match("[%a_][%w_]*"))
        promises.callback_ways(n, f, c.x, not changes, after and not after.later and not after.loop)
    elseif wanted == "'static" then
        if changes then
            n:fix("Arc<Mutex<…>>, or an atomic in an Arc, one clone moved into the closure", "when it changes what others look at: move alone copies a number")
        else
            n:fix("hand over the value itself, or an Arc, instead of a pointer (move for a closure)", "when the receiver may keep it")
        end
        n:fix("std::thread::scope", "when it is a thread that ends before this scope does")
        n:fix("a static or a leaked Box", "when it really lives as long as the program")
    else
        n:fix("take " .. c.x .. " as a parameter of that lifetime instead of making it here", "when the caller owns it anyway")
        n:fix("hand over or return the value itself", "when nobody else needs it here")
        n:fix("leave the lifetime out of the annotation", "when nothing needs the longer one", loose)
    end
    return { headline = "a pointer to " .. c.x .. " is asked for longer than " .. c.x .. " lives", class = asked and not together and "A" or "C",
        c_bug = asked and not together and "dangling pointer" or nil, cwe = c.owner and 416 or 562,
        exercises = { c.captured and "core/abs-callback-dangling" or wanted == "'static" and "core/life-static-promise" or VIEW },
        twin = asked and not together and c.dropped and twins.kept { subject = f.about, callee = callee_of(c.promise), kind = c.kind,
            made = c.made and c.made.line, borrowed = c.borrow.line, asked = c.promise.line, dropped = c.dropped.line } or nil }
end

-- No use is shown: the block's own value is the pointer, or something holds it out of sight.
function rules.block(n, f, c)
    n:say("What is made there is used after that, so the pointer would be used without its object.")
    n:in_c("In C: the address of a block's local leaves the block, and the next use reads a stack slot that is out of scope.")
    n:fix("let the block give the value itself, not a pointer to it", "when nobody else needs it")
    n:fix("declare " .. c.x .. " before the block", "when both are needed", hoist(f, c, c.dropped))
    return { headline = "a pointer to " .. c.x .. " leaves its block", class = "A", c_bug = "use after scope", cwe = c.owner and 416 or 562,
        exercises = { SCOPE }, twin = twins.scope_end { subject = f.about, pointer = c.pointer, kind = c.kind,
            made = c.made and c.made.line, borrowed = c.borrow.line, dropped = c.dropped and c.dropped.line } }
end

local function choose(c)
    if c.later then
        return "scope"
    elseif c.drop and (c.temporary or not c.drop.name) then
        return "tail"
    elseif c.drop then
        return "drop_order"
    elseif c.promise then
        return "promise"
    end
    return "block"
end

function M.explain(f)
    local c = read(f)
    if not c then
        return nil
    end
    local case = choose(c)
    local n = note.open(f, "DANGLE." .. case)
    tell(n, f, c)
    local about = rules[case](n, f, c)
    if f.message:find("async", 1, true) then
        about.exercises[#about.exercises + 1] = ARENA
    end
    return n:close(about)
end

return M
