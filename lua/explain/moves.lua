-- How a value left its owner: read from rustc's label and from the reader's own line, said in
-- one sentence. Shared by the codes in which something is moved.

local callee = require "ferry.callee"
local facts = require "ferry.facts"
local say = require "ferry.say"
local source = require "ferry.source"
local types = require "ferry.types"

local M = {}

-- What the type has to release, as a C programmer would call it.
function M.resource(f)
    local noun = types.noun(f.kind.kind)
    if noun then
        return noun
    elseif f.kind.kind == "aggregate" and f.kind.own then
        return "the blocks inside"
    elseif f.type then
        return "whatever " .. say.q(f.type) .. " owns"
    end
    return "whatever it owns"
end

-- A word of caution where the type does not show that it owns anything; nil if it does.
function M.unsure(f)
    if f.kind.own then
        return nil
    elseif f.kind.kind == "param" then
        return "If " .. (f.type and say.q(f.type) or "it") .. " turned out to be plain data nothing would break, but the code has to be "
            .. "right for every type that a caller may put in."
    elseif f.kind.kind == "closure" then
        return "A closure is a struct of what it captured: it may own blocks, so it is handed over like them."
    end
    return "If it owns no memory the C code would happen to work; without Copy in the type rustc does not assume that."
end

-- The header that is copied, for types where it is known.
local function header(f)
    if f.kind.kind == "string" or f.kind.kind == "vec" then
        return " (pointer, length, capacity)"
    end
    return ""
end

local function last(path)
    return path and path:match("(" .. source.IDENT .. ")!?$")
end

local ways = {}

function ways.method(f, entry)
    local name = f.how and f.how.kind == "method" and f.how.name or nil
    local x = say.q(f.about)
    if f.how and not f.how.line then -- a method of the standard library: only its last name is the reader's
        name = last(name) and M.on_line(entry, last(name)) or nil
    end
    local declared = f.how and f.how.line and " (declared on " .. say.line(f.how.line) .. ")" or ""
    local called = name and say.q(name) or "the method called there"
    return {
        rule = "MOVE.method", loses = "frees", callee = last(name),
        sentence = "on $line, " .. called .. declared .. " takes self by value: it uses " .. x .. " up, as fclose() does a FILE *",
        c_call = "a call like fclose()",
        headline = x .. " was used up by " .. (name and say.q(name) or "a method"),
        lend = "call a method that borrows (as_ref(), iter(), &" .. x .. ") or give " .. called .. " a &self receiver",
        lend_when = "when the object has to stay usable",
    }
end

function ways.into_iter(f)
    local x = say.q(f.about)
    return {
        rule = "MOVE.into_iter", loses = "frees", callee = "walk",
        sentence = "the loop on $line takes " .. x .. " apart: it moves every element out and frees the container when the walk ends",
        c_call = "a loop that free()s each node as it walks",
        headline = "the loop consumed " .. x,
        lend = "walk it by reference: &" .. x .. " on $line", lend_when = "when the loop only reads the elements",
    }
end

function ways.operator(f)
    local x = say.q(f.about)
    local string = f.kind.kind == "string" and f.how and f.how.kind == "operator"
    return {
        rule = "MOVE.operator", loses = "frees", callee = "combine",
        sentence = "the operator on $line takes its operands by value, so it consumes " .. x
            .. (string and " and reuses its buffer, as realloc() would" or ""),
        c_call = string and "a realloc() of the buffer" or "a function that frees its first argument",
        headline = "the operator consumed " .. x,
        lend = string and "append in place: push_str on a mutable " .. x
            or "use references on both sides, &" .. x .. ", where the type implements the operator for them",
        lend_when = "when the operand is needed afterwards",
    }
end

function ways.await(f)
    local x = say.q(f.about)
    return {
        rule = "MOVE.await", loses = "frees", callee = "run_to_end",
        sentence = "awaiting " .. x .. " on $line takes it by value: the future is run to its end and released",
        c_call = "a call that runs a task and frees it", headline = x .. " was consumed by its await",
        lend = "await &mut " .. x, lend_when = "when the type allows to poll it again",
    }
end

function ways.self_call(f)
    local x = say.q(f.about)
    return {
        rule = "MOVE.call_once", loses = "frees", callee = "call_once",
        sentence = "calling " .. x .. " on $line consumes it: a closure of kind FnOnce gives its captured state away when it runs",
        c_call = "a callback that frees its own context", headline = x .. " can be called only once",
        lend = "ask for Fn or FnMut, or keep the closure from moving its captures out", lend_when = "when it has to run more than once",
    }
end

function ways.closure(f, entry)
    local x = say.q(f.about)
    local body
    for _, e in ipairs(f.at.MOVED or {}) do
        if e ~= entry and e.label:find("due to use in", 1, true) then
            body = e
        end
    end
    local spot = body and body.line ~= entry.line and ", because its body passes " .. x .. " on, on " .. say.line(body.line) or ""
    return {
        rule = "MOVE.closure", loses = "keeps", owner = "ctx", body = body,
        sentence = "the closure made on $line moves " .. x .. " into itself" .. ", a context struct that owns it from then on" .. spot,
        headline = "the closure took " .. x .. " with it",
        lend = "let the closure borrow (&" .. x .. " made outside and captured)", lend_when = "when the closure does not outlive " .. x,
    }
end

function ways.param(f, entry)
    local x = say.q(f.about)
    local name = f.how.name
    local declared = f.how.line and ", declared on " .. say.line(f.how.line) .. "," or ""
    local writes = callee.writes(f, last(name), entry.span)
    return {
        rule = "MOVE.param", writes = writes, loses = "frees", callee = last(name),
        sentence = say.q(name) .. declared .. " takes its parameter by value, and $line passes " .. x
            .. " to it: a function documented as \"frees its argument\"",
        c_call = "a call that frees its argument",
        headline = say.q(name) .. " took " .. x .. " and frees it",
        lend = "lend it: " .. (writes and "&mut " or "&") .. x .. " on $line, and " .. (writes and "a &mut" or "a reference") .. " in the parameter of "
            .. say.q(name), lend_when = writes and "as the function writes to it; " .. x .. " is then declared mut" or writes == false
            and "when the function only reads" or "when the function only reads; &mut in both places when it edits",
        entry = entry,
    }
end

-- A call whose declaration rustc did not show.
function ways.call(f, _, c)
    local x = say.q(f.about)
    if c.name == "drop" then
        return {
            rule = "MOVE.drop", loses = "frees", callee = "drop",
            sentence = "on $line, " .. x .. " is handed to " .. say.q("drop") .. ", which is free() with a destructor",
            c_call = "free()", headline = x .. " is already freed",
            lend = "delete the " .. say.q("drop") .. " on $line, or move it below the last use", lend_when = "as you would move the free()",
        }
    end
    return {
        rule = "MOVE.call", loses = "frees", callee = c.name,
        sentence = "on $line, " .. x .. " is passed by value to " .. say.q(c.name) .. ", which owns it from there on and frees it unless "
            .. "it passes it on",
        c_call = "a call that frees its argument", headline = say.q(c.name) .. " owns " .. x .. " now",
        lend = "lend it: &" .. x .. " on $line, if " .. say.q(c.name) .. " can take a reference", lend_when = "when it only reads",
    }
end

-- Methods and types of the standard library that keep what they are given.
local KEEPS = {}
for word in ("push push_back push_front insert send extend set replace or_insert entry add store"):gmatch("%S+") do
    KEEPS[word] = true
end

function ways.store(f, _, c)
    local x = say.q(f.about)
    return {
        rule = "MOVE.store", loses = "keeps", owner = "container",
        sentence = "on $line, " .. say.q(c.name) .. " takes " .. x .. " by value: what it is called on owns it from there",
        headline = say.q(c.name) .. " took " .. x .. " in",
        lend = "store a reference, &" .. x .. ", there", lend_when = "when " .. x .. " outlives the container",
    }
end

function ways.wrap(f, _, c)
    local x = say.q(f.about)
    local into = c.kind == "macro" and "what " .. say.q(c.name) .. " builds" or "the " .. say.q(c.name) .. " made there"
    return {
        rule = "MOVE.wrap", loses = "keeps", owner = "holder",
        sentence = "on $line, " .. x .. " moves into " .. into .. ", and the duty to free goes with it",
        headline = x .. " moved into " .. into,
        lend = "keep a reference, &" .. x .. ", there", lend_when = "when " .. x .. " outlives what holds it",
    }
end

function ways.pattern(f, entry)
    local x = say.q(f.about)
    local name = source.under(entry.span)
    name = name and (name:match("^" .. source.IDENT .. "$") or name:match("^mut%s+(" .. source.IDENT .. ")$"))
    local taken = name and say.q(name) or "the new binding"
    return {
        rule = "MOVE.pattern", loses = "keeps", owner = name,
        sentence = "the pattern on $line does not look at " .. x .. ", it moves the content out into " .. taken,
        headline = "the pattern moved the content of " .. x .. " out",
        lend = "bind by reference (ref, or match on &" .. x .. ")", lend_when = "when that code only looks",
    }
end

-- A field, element or variant taken out of the whole.
function ways.part(f, entry)
    local x = say.q(f.about)
    local text, from = source.bounds(entry.span)
    local name = text and source.bound(text, from)
    return {
        rule = "MOVE.partial", loses = "keeps", owner = name or "part",
        sentence = "on $line, a part of " .. x .. " is moved out" .. (name and name ~= f.about and " into " .. say.q(name) or "")
            .. ": the rest is a struct with a hole in it",
        headline = "a part of " .. x .. " has been moved out",
        lend = "take a reference to the part (&) on $line", lend_when = "when only its value is needed",
    }
end

function ways.let(f, entry, name)
    local place = source.under(entry.span)
    local x, y = say.q(place and place:match("^[%w_%.%[%]*]+$") or f.about), say.q(name)
    return {
        rule = "MOVE.binding", loses = "keeps", owner = name,
        sentence = "on $line, " .. y .. " takes over " .. x .. header(f) .. ", and with it the duty to free",
        headline = y .. " took " .. x .. " over; the old name owns nothing any more",
        lend = "let " .. y .. " point at it: &" .. x .. " on $line", lend_when = "when " .. y .. " only reads",
    }
end

function ways.macro(f, entry, name)
    local x = say.q(f.about)
    local shown = M.on_line(entry, name) and "the macro " .. say.q(name) or "the macro"
    return {
        rule = "MOVE.macro", loses = "keeps", owner = "given",
        sentence = "on $line, " .. shown .. " takes " .. x .. " by value: it is handed over, not looked at",
        headline = shown .. " took " .. x .. " by value",
        lend = "give it a reference, &" .. x, lend_when = "when it only has to look",
    }
end

function ways.other(f)
    local x = say.q(f.about)
    return {
        rule = "MOVE.value", loses = "keeps", owner = "owner",
        sentence = "on $line, " .. x .. header(f) .. " is given away, and the duty to free goes with it",
        headline = x .. " was given away",
        lend = "use a reference on $line, &" .. x, lend_when = "when that place only looks at it",
    }
end

-- The guard of an arm with alternatives: rustc marks no move, as the place of the use is it.
function ways.guard(f)
    local x = say.q(f.about)
    return {
        rule = "MOVE.guard", loses = "frees", callee = "guard",
        sentence = "the guard on $line takes " .. x .. " by value, and it runs once for each alternative of its pattern that fits",
        c_call = "a test that frees its argument", headline = "the guard may take " .. x .. " twice",
        lend = "let the guard look through &" .. x, lend_when = "as a test should not consume anything",
    }
end

-- `name` if it is a word on the entry's line.
function M.on_line(entry, name)
    return source.mentions(entry, name) and name or nil
end

local function by_source(f, entry)
    local text, from, to = source.bounds(entry.span)
    if entry.span.macro and entry.span.macro:match("!$") then
        return ways.macro(f, entry, entry.span.macro:sub(1, -2))
    elseif not text then
        return ways.other(f)
    end
    local before = text:sub(1, from - 1)
    if text:sub(to):match("^%s*%(") and source.under(entry.span) == f.about then
        return ways.self_call(f)
    elseif (source.under(entry.span) or ""):find("|", 1, true) then
        return ways.closure(f, entry)
    elseif before:match("[%w_)]%s*[%+%-%*/%%&|^<>]+%s*$") or before:match("[!%-]%s*$") then
        return ways.operator(f)
    end
    if source.is_for(text) and before:match("%f[%w_]in%s+$") then
        return ways.into_iter(f)
    end
    local name, _, kind = source.call(text, from)
    if kind == "method" and KEEPS[name] then
        return ways.store(f, entry, { name = name })
    elseif kind == "call" or kind == "method" then
        return ways.call(f, entry, { name = name })
    elseif kind and name then
        return ways.wrap(f, entry, { name = name, kind = kind })
    end
    local bound = source.bound(text, from)
    if bound and bound ~= f.about and before:match("=%s*$") then
        return ways.let(f, entry, bound)
    end
    return ways.other(f)
end

local function way(f, entry)
    local label = entry.label
    if label:find("into closure", 1, true) or label:find("into coroutine", 1, true)
        or label:find("into async block", 1, true) then
        return ways.closure(f, entry)
    elseif label:find("implicit call", 1, true) then
        return ways.into_iter(f, entry)
    elseif entry.role == "MOVED_OP" or (f.how and f.how.kind == "operator") then
        return ways.operator(f, entry)
    elseif label:find("this await", 1, true) then
        return ways.await(f, entry)
    elseif label:find("method call", 1, true) then
        return ways.method(f, entry)
    elseif entry.role == "MOVED_CALL" then
        return ways.self_call(f, entry)
    elseif f.how and f.how.kind == "param" then
        return ways.param(f, entry)
    elseif facts.child(f, "^borrow this binding in the pattern") then
        return ways.pattern(f, entry)
    elseif label:find("partially", 1, true) then
        return ways.part(f, entry)
    end
    return by_source(f, entry)
end

-- The lines on which each pass of a loop gives the value away; nil outside loops.
local function passes(f)
    local list, seen = {}, {}
    for _, role in ipairs { "MOVED_LOOP", "MOVED_CALL", "MOVED_OP" } do
        for _, entry in ipairs(f.at[role] or {}) do
            if entry.label:find("in previous iteration of loop", 1, true) and not seen[entry.line] then
                seen[entry.line] = true
                list[#list + 1] = entry.line
            end
        end
    end
    table.sort(list)
    return list[1] and list or nil
end

-- How the value left: { rule, line, sentence, headline, loses = "frees"|"keeps", owner, callee,
-- lend, lend_when, more = lines of other moves, looped = lines
-- of moves in a loop, partial }.
function M.taken(f)
    local entry = facts.first(f, "MOVED_LOOP", "MOVED_CALL", "MOVED_OP", "MOVED")
    local m
    if entry then
        m = way(f, entry)
    else
        entry = facts.first(f, "USED")
        local text = entry and source.text(entry.span)
        if not text or not (text:match("|.-%sif%s") or text:match("^%s*%b()%s+if%s")) then
            return nil
        end
        m = ways.guard(f)
    end
    m.line = entry.line
    local here = say.line(entry.line)
    m.sentence = m.sentence:gsub("%$line", here)
    m.lend = m.lend:gsub("%$line", here)
    m.looped = passes(f)
    if m.looped then
        m.rule = "MOVE.loop"
        m.loses = "frees"
        m.headline = "every pass of the loop gives " .. say.q(f.about) .. " away"
    end
    m.partial = entry.label:find("partially", 1, true) ~= nil
    if m.partial and m.rule == "MOVE.pattern" then
        m.rule = "MOVE.partial"
        m.sentence = m.sentence:gsub("it moves the content out into", "it moves a part of it out into")
        m.headline = "the pattern moved a part of " .. say.q(f.about) .. " out"
    end
    m.more = {}
    for _, line in ipairs(facts.lines(f, "MOVED", "MOVED_CALL", "MOVED_OP", "MOVED_LOOP")) do
        if line ~= m.line and not (m.body and m.body.line == line) then
            m.more[#m.more + 1] = line
        end
    end
    return m
end

return M
