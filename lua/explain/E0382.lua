-- E0382: a value is used after it was moved.
--
-- The rule is chosen by how the value left (loop, method, operator, closure, parameter,
-- pattern, plain assignment); the class by what the type owns. A `&mut` that moved owns
-- nothing: there C is fine, and the note says so.

local facts = require "ferry.facts"
local moves = require "explain.moves"
local gives = require "ferry.gives"
local note = require "ferry.note"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"
local types = require "ferry.types"

local M = { code = "E0382" }

M.page = {
    code = "E0382", title = "A value is used after it was given away",
    model = "A value that is not Copy (String, Vec, Box, a struct with such a field) is a small header and a "
        .. "block that must be freed exactly once. Assigning it, passing it by value or returning it copies the "
        .. "header and hands the duty to free over; the old name keeps its bits and may no longer be used.",
    in_c = "C has the same duty, written in comments (\"takes ownership of p\"). Forget it and two pointers name one "
        .. "malloc'd block: the first free() leaves the other dangling, the second is a double free.",
    class = "A", c_bug = "use after free or double free", cwe = 416,
    fixes = {
        { title = "lend instead of giving: &x, with &T in the parameter", when = "when the callee only reads" },
        { title = "use the value before it is given away, or have the callee return it", when = "when ownership really has to travel" },
        { title = "leave something valid behind: std::mem::take, Option::take", when = "when C would steal the pointer and store NULL" },
        { title = "copy it with clone()", when = "when two independent values are wanted: one more malloc and memcpy" },
    },
    twin = twins.callee_frees { subject = "name", callee = "greet", kind = { kind = "string", own = true } },
    see = { exercises = { "core/own-use-after-move", "core/own-double-free-cleanup", "core/own-move-in-loop",
        "core/own-conditional-free" } },
}

-- What happens at the place of the later use.
local AFTER = {
    { "partially assigned", "then assigns to a part of $x, whose owner has left" },
    { "assigned", "then assigns to $x as if it still had an owner" },
    { "borrowed here after partial", "still reads the whole of $x, hole included" },
    { "used here after partial", "then uses $x again, including the part that has gone" },
    { "borrowed", "still reads through $x" },
    { "captured", "then captures $x" },
    { "used", "then uses $x again" },
}

-- "line 6 still reads through `s`"; on the line of the move itself "further along, …".
local function after_clauses(f, moved)
    local list, x = {}, say.q(f.about)
    local closures = facts.lines(f, "USED_CLOS")
    for _, entry in ipairs(f.at.USED or {}) do
        local line = say.line(entry.line)
        local _, after = source.around(entry.span)
        local clause
        if #closures > 0 then
            local spot = closures[1] ~= entry.line and ", for its use on " .. say.lines(closures) or ""
            clause = "the closure made on " .. line .. " then " .. (entry.label:find("borrowed", 1, true) and "borrows " or "uses ")
                .. x .. " again" .. spot
        elseif (after or ""):match("^%s*%(") and source.under(entry.span) == f.about then
            clause = line .. " then uses " .. x .. " for another call"
        end
        for _, row in ipairs(clause and {} or AFTER) do
            if entry.label:find(row[1], 1, true) then
                clause = line .. " " .. say.fill(row[2], { x = x })
                break
            end
        end
        if clause and entry.line == moved then
            clause = "further along, " .. clause:gsub(" then ", " ", 1)
        end
        list[#list + 1] = clause
    end
    return list
end

-- The story: who took it (and from which line on), then what still uses it.
local function tell(n, f, m)
    local uses = after_clauses(f, not m.looped and m.line)
    if not m.looped then
        n:say(say.capital(m.sentence) .. (#uses > 0 and "; " .. say.join(uses) or "") .. ".")
    else
        local loops = facts.lines(f, "LOOP")
        n:say(say.capital(m.sentence) .. ".")
        n:say("That is inside " .. (#loops > 0 and "the loop on " .. say.lines(loops) or "a loop") .. ": the first pass gives "
            .. say.q(f.about) .. " away on " .. say.lines(m.looped)
            .. ", and the second pass comes back with nothing left to hand over.")
        if #uses > 0 then
            n:say("Besides, " .. say.join(uses) .. ".")
        end
        if f.at.REINIT then
            n:say("The line that puts a new value in (" .. say.lines(facts.lines(f, "REINIT"))
                .. ") is not on every path round the loop.")
        end
        if f.at.USED_CLOS and #uses == 0 then
            n:say("The closure needs it for the use on " .. say.lines(facts.lines(f, "USED_CLOS")) .. ".")
        end
    end
    for _, line in ipairs(m.more) do
        n:say("It is given away on " .. say.line(line) .. " as well.")
    end
end

local function tell_c(n, f, m)
    local x = say.q(f.about)
    local what = moves.resource(f)
    if m.loses == "frees" and m.looped then
        n:in_c("In C: free() on " .. what .. " in the loop body; the second pass works on the freed block, and "
            .. "its free() is the second for one malloc().")
    elseif m.loses == "frees" then
        n:in_c("In C this is " .. m.c_call .. ", followed by one more access: " .. what .. " has been freed, and "
            .. x .. " is a dangling pointer.")
    elseif f.kind.kind == "rc" then
        n:in_c("In C: the pointer was copied without ref(); both holders will unref(), so the object is freed while "
            .. "somebody still counts on it.")
    elseif m.partial then
        n:in_c("In C the part and the whole would hold the same pointer: whoever frees first leaves the other dangling, "
            .. "and if both clean up it is a double free.")
    elseif f.kind.own then
        n:in_c("In C both names would be pointers to " .. what .. ": one of them frees it, the other is left dangling, "
            .. "and if both clean up it is a double free.")
    else
        n:in_c("In C this is a struct copied bit by bit, so both copies hold the same pointers to " .. what
            .. ": if both clean up it is a double free.")
    end
    if moves.unsure(f) then
        n:in_c(moves.unsure(f))
    end
end

-- Edits that move what only looks at the value before what takes it.
local function use_first(f)
    local moved = facts.first(f, "MOVED", "MOVED_CALL", "MOVED_OP")
    local r = moved and reorder.read_move(f, moved.span, f.at.USED[1].span)
    return r and reorder.only_looked_at(r) and reorder.use_first(r) or nil
end

-- rustc's ref in front of a binding: not where another alternative (|) binds the name as well, nor
-- beside a ref that lends the whole (@).
local function by_reference(n)
    local edits, child = n:offered("^borrow this binding in the pattern")
    local span = edits and child.spans[1]
    local text, from = source.bounds(span)
    local name = text and text:match("^[%w_]+", from)
    if name and text:find("%s|%s") and select(2, text:gsub("%f[%w_]" .. name .. "%f[^%w_]", "")) > 1 then
        return nil
    end
    return not (text and text:find("@", 1, true) and text:find("ref ", 1, true)) and edits or nil
end

-- Whether the later use needs a name that the line of the move declares: then it cannot go first.
local function needs_new(f, m)
    local moved = facts.first(f, "MOVED_LOOP", "MOVED_CALL", "MOVED_OP", "MOVED")
    local name = moved and source.bound(source.text(moved.span) or "")
    return name ~= nil and name ~= f.about and source.mentions(f.at.USED[1], name) and m.line == moved.line
end

-- Edits that lend in place of giving: the receiver is a parameter, a method's self or a variable.
local function lend(f)
    local moved = facts.first(f, "MOVED")
    if f.how and f.how.kind == "param" then
        return gives.parameter(f, f.how.span)
    elseif f.how and f.how.kind == "method" then
        return gives.receiver(f, f.how.span)
    end
    return moved and #f.at.MOVED == 1 and gives.binding(f, moved.span) or nil
end

-- A value that owns nothing, gone all the same: what gives it away, and what still uses it.
local function tell_harmless(n, f, m)
    local uses = after_clauses(f, m.line)
    local passed = m.looped and {} or facts.lines(f, "MOVED", "MOVED_CALL", "MOVED_OP")
    if m.looped then
        n:say("Each pass of the loop hands it over on " .. say.lines(m.looped)
            .. ", so the second pass has none left to give.")
    end
    if #passed > 0 then
        n:say("On " .. say.lines(passed) .. (f.kind.kind == "mutref" and " the pointer itself is handed over instead of being lent"
            or " it is handed over") .. (#uses > 0 and "; " .. say.join(uses) or "") .. ".")
    elseif #uses > 0 then
        n:say("Besides, " .. say.join(uses) .. ".")
    end
end

-- A range is plain data, and no Copy on purpose.
local function range(f, m)
    local x = say.q(f.about)
    local n = note.open(f, m.rule)
    n:say(x .. " is a range (" .. say.q(f.type) .. "), a struct of two numbers that counts as it is walked.")
    tell_harmless(n, f, m)
    n:in_c("In C the struct would be copied, and both copies would work on their own. Rust leaves Copy out of its ranges on purpose: with it, "
        .. "walking a copy by accident would leave the original where it was, unnoticed.")
    n:fix("copy it with clone(), two numbers and no malloc", "when both are to start at the same place", n:offered("^consider cloning the value if"))
    n:fix("write the range again, or walk it with by_ref()", "when the second one goes on where the first ended")
    return n:close { headline = x .. " is an iterator, and iterators are never copied silently", class = "C", exercises = { "core/own-use-after-move" } }
end

-- A struct of the reader's with nothing to free in it.
local function data(f, m)
    local x, kind = say.q(f.about), say.q(f.kind.head)
    local n = note.open(f, m.rule)
    n:say(x .. " is plain data: " .. kind .. " owns no memory.")
    tell_harmless(n, f, m)
    n:in_c("In C the struct is copied and both copies are good. Rust copies a type only if it says so: without Copy every value has one owner, "
        .. "so that a member that owns memory can be added later without a silent alias somewhere.")
    n:fix("#[derive(Clone, Copy)] on " .. kind, "when it is to stay plain data",
        n:offered("^consider annotating .*derive") or gives.derive_copy(f, f.kind.head))
    n:fix(m.lend, m.lend_when, not m.writes and (by_reference(n) or n:offered("^consider borrowing `") or lend(f)) or nil)
    return n:close { headline = kind .. " is plain data, but not Copy", class = "C", exercises = { "core/own-use-after-move" } }
end

local LOCKS = { Mutex = true, RwLock = true, Condvar = true, Barrier = true, Once = true }

-- One lock for several threads.
local function lock(f, m)
    local x = say.q(f.about)
    local n = note.open(f, m.rule)
    n:say(say.capital(m.sentence) .. (m.looped and ", on every pass of the loop." or "."))
    for _, clause in ipairs(after_clauses(f, m.line)) do
        n:say("But " .. clause:gsub(" then ", " ", 1) .. ".")
    end
    for _, line in ipairs(m.more) do
        n:say("It is given away on " .. say.line(line) .. " as well.")
    end
    n:in_c("In C the threads would get a pointer to it, and that is right as long as it outlives them all; a copy of a pthread_mutex_t is undefined. "
        .. "A closure that moves it takes the one lock away from everybody else.")
    n:fix("let " .. x .. " = Arc::new(…); and move a handle in, Arc::clone(&" .. x .. ")" .. (m.looped and ", made on each pass" or ""),
        "when the threads may outlive this function")
    n:fix("std::thread::scope, where the closures may borrow " .. x, "when they end before this function does")
    return n:close { headline = "one lock cannot be given to several owners", class = "C", cwe = 416, exercises = { "core/own-use-after-move" } }
end

-- `&mut`, moved into a thread's closure and used here as well.
local function to_thread(n, f, x)
    n:say("A thread got it, and " .. say.line(f.primary.line) .. " would use the same object beside it.")
    n:in_c("In C the pointer is copied, and two threads write without a lock: a data race, which ThreadSanitizer reports.")
    n:fix("let the thread work on a value of its own and return it, and take it at join()", "when nobody looks at it meanwhile: no lock at all")
    n:fix("a Mutex around the object, and lock() at each use", "when both change it")
    n:fix("do the other use after the join", "when it can wait for the thread")
    return n:close { headline = x .. " is with the thread, and only one may have it", class = "A", c_bug = "data race", cwe = 362,
        exercises = { "core/conc-shared-counter" } }
end

-- `&mut`: the value that moved owns nothing.
local function mutable_reference(f, m)
    local x = say.q(f.about)
    local n = note.open(f, m.rule)
    local plain = types.plain_pointee(f.type)
    n:say(x .. " is an exclusive pointer" .. (f.type and " (" .. say.q(f.type) .. ")" or "") .. ", not an owner.")
    if (source.text(f.at.MOVED and f.at.MOVED[1] and f.at.MOVED[1].span) or ""):find("spawn%s*%(") then
        return to_thread(n, f, x)
    end
    tell_harmless(n, f, m)
    n:in_c("In C copying the pointer would be fine, nothing is freed by that. What Rust keeps out is a second pointer that writes to the same "
        .. "object, which restrict promises and no C compiler checks"
        .. (plain and "." or ": if one of them frees or reallocates what the object owns, what was reached through the other dangles."))
    n:fix("lend the pointer on: &mut *" .. x .. " on " .. say.line(m.line) .. " (a reborrow)",
        "which gives " .. x .. " back when the other side is done", n:offered("^consider creating a fresh reborrow")
        or n:offered("^consider reborrowing"))
    n:fix("pass a shared reference instead", "if the other side only reads")
    return n:close { headline = x .. " was handed over as an exclusive pointer, not lent", class = "C",
        cwe = not plain and 416 or nil,
        exercises = { "core/own-use-after-move" } }
end

-- Whether the later use takes the whole value, not a look at it or at a part.
local function taken_again(f)
    local entry = f.at.USED and f.at.USED[1]
    if not entry or not entry.label:find("value used here", 1, true) then
        return false
    end
    local _, after = source.around(entry.span)
    return source.under(entry.span) == f.about and not (after or ""):match("^%s*[.%[]")
end

local function fixes(n, f, m)
    local x = say.q(f.about)
    local edits = by_reference(n) or n:offered("^consider iterating over a slice")
        or n:offered("^consider borrowing `") or n:offered("^consider mutably borrowing") or n:offered("^consider borrowing instead")
        or lend(f)
    n:fix(m.lend, m.lend_when, not m.writes and edits or nil)
    if m.looped then
        n:fix("make " .. x .. " anew inside the loop, or hand it over on the last pass only (break after it)",
            "when each pass needs to own one")
        local once = n:offered("^consider moving the expression out of the loop")
        if once then
            n:fix("compute it once, before the loop", "when its value is the same on every pass", once)
        end
    elseif m.rule == "MOVE.call_once" then
        n:fix("make a closure for each call", "when what it gives away can be made again")
    elseif taken_again(f) then
        local second = say.line(f.at.USED[1].line)
        n:fix("decide who owns it: only one of " .. (f.at.USED[1].line == m.line and "the two uses on " .. second
            or say.line(m.line) .. " and " .. second) .. " may take it, the other gets a reference", "as only one of them may call free()")
    elseif f.at.USED and f.at.USED[1].line > m.line and not needs_new(f, m) then
        n:fix("do what " .. say.line(f.at.USED[1].line) .. " does before " .. say.line(m.line),
            "when " .. x .. " is not needed afterwards", use_first(f))
    else
        n:fix("take the value out and leave an empty one: std::mem::take(&mut " .. x .. ")",
            "when the type has an empty value, as C steals a pointer and stores NULL")
    end
    local bound = n:offered("with trait `Copy`") or n:offered("^consider .*restricting type parameter.* with traits? .*`Copy`")
        or n:offered("^consider restricting type parameters")
    if f.kind.kind == "param" or bound then
        n:fix("ask for " .. (f.kind.kind == "param" and f.type and say.q(f.type) .. ": " or "") .. "Copy in the signature",
            "when only plain data is meant", bound)
    end
    local copy = n:offered("^consider cloning the value if") or n:offered("^you can `clone` the value and")
        or n:offered("^consider cloning the value before moving it into the closure")
    if m.partial or m.rule == "MOVE.pattern" then
        if copy or f.kind.kind == "string" then
            n:fix("copy the part with clone() instead of taking it", "when two independent values are meant: one more malloc and memcpy", copy)
        end
        return
    end
    if f.kind.kind == "rc" then
        n:fix("take another count, " .. x .. ".clone(), before " .. say.line(m.line), "when both sides hold the same object; nothing is copied but the pointer", copy)
    elseif copy or f.kind.kind == "string" or f.kind.kind == "vec" then
        n:fix("give away a copy, " .. x .. ".clone()", "when two independent values are meant: one more malloc and memcpy", copy)
    end
end

local function build_twin(f, m)
    local made = facts.first(f, "WHY_MOVE")
    local a = { subject = f.about, other = m.owner, callee = m.callee, kind = f.kind, made = made and made.line,
        moved = m.line, used = facts.lines(f, "USED")[1], loop = facts.lines(f, "LOOP")[1] }
    if m.partial then
        a.kind = { kind = "struct", head = "whole" }
    elseif f.kind.kind == "unknown" then
        a.kind = { kind = "struct", head = "owner" }
    end
    if m.looped then
        return twins.loop(a)
    elseif m.loses == "frees" then
        return twins.callee_frees(a)
    end
    a.reads = f.at.USED and f.at.USED[1].label:find("borrowed", 1, true) ~= nil
    return twins.two_owners(a)
end

-- The variable that a closure gives away when it runs, where rustc's note names it: name, span and type.
local function captured(f)
    local child = facts.child(f, "^closure cannot be invoked more than once because it moves the variable")
    local name, span = child and child.message:match("variable `([^`]+)`"), child and child.spans[1]
    local kind
    for row in (name and span and f.d.source or ""):gmatch("[^\n]+") do
        local let = row:match("^%s*let%s+mut%s+([%w_]+)%s*[:=]") or row:match("^%s*let%s+([%w_]+)%s*[:=]")
        kind = let == name and types.of_line(row, name) or kind
    end
    return name, span, types.classify(kind)
end

local CLONES = { string = true, vec = true, box = true, map = true, rc = true }

-- A closure that is called again: what dangles is what its first call gave away.
local function call_once(f, m)
    local name, span, kind = captured(f)
    if not name or not span then
        return nil
    end
    local x, closure, line = say.q(name), say.q(f.about), say.line(span.line)
    local n = note.open(f, m.rule)
    tell(n, f, m)
    n:say("What it gives away is " .. x .. ", on " .. line .. ".")
    local counted = kind.kind == "rc"
    n:in_c("In C this is a callback that gives " .. x .. " of its context away, on " .. line .. ", and is then called again: "
        .. (counted and "the second call drops a reference that the context no longer has, and the object is freed under somebody else."
        or kind.own and (moves.resource({ kind = kind, type = kind.name }):gsub("^an? ", "the ") .. " has been freed by then, and at the second call " .. x
            .. " is a dangling pointer.")
        or "if " .. x .. " owns memory, that has been freed by then, and " .. x .. " is a dangling pointer."))
    n:fix("let the body lend it: &" .. x .. " on " .. line, "when what receives it only reads")
    n:fix("clone it inside the closure: " .. x .. ".clone() on " .. line .. ", a copy for each call", "when each call needs one of its own",
        CLONES[kind.kind] and source.under(span) == name and { { file = span.file, byte = span.byte_end, byte_end = span.byte_end, text = ".clone()" } } or nil)
    n:fix("make a closure for each call", "when what it gives away can be made again")
    n:fix("ask for FnOnce and call it once", "when the second call is the mistake")
    local used = f.at.USED and f.at.USED[1]
    return n:close { headline = closure .. " gives " .. x .. " away when it is called", class = "A", c_bug = "use after free", cwe = 416,
        twin = not counted and used and twins.callee_frees { subject = name, callee = f.about, kind = kind, moved = m.line, used = used.line,
            again = true } or nil, exercises = { "core/own-use-after-move" } }
end

function M.explain(f)
    local m = moves.taken(f)
    if not m then
        return nil
    end
    local once = m.rule == "MOVE.call_once" and not m.looped and call_once(f, m)
    if once then
        return once
    end
    if f.kind.kind == "range" or f.kind.kind == "data" then
        return (f.kind.kind == "range" and range or data)(f, m)
    elseif f.kind.own == false then
        return mutable_reference(f, m)
    elseif LOCKS[f.kind.head or ""] and m.rule ~= "MOVE.drop" then
        return lock(f, m)
    end
    local n = note.open(f, m.rule)
    tell(n, f, m)
    tell_c(n, f, m)
    fixes(n, f, m)
    local freed = m.loses == "frees"
    return n:close {
        headline = m.headline, class = "A", c_bug = freed and "use after free" or "double free",
        cwe = freed and 416 or 415, twin = build_twin(f, m),
        exercises = { m.looped and "core/own-move-in-loop" or "core/own-use-after-move",
            not freed and "core/own-double-free-cleanup" or nil },
    }
end

return M
