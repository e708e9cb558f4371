-- The borrow conflicts E0499, E0502 and E0506: a place is written to, or lent again, while a
-- pointer to it is still needed. Here is what the lines say: which pointer came first, what
-- rustc refused, what keeps the first one alive. The rules are in explain.conflicts.

local bodies = require "ferry.bodies"
local facts = require "ferry.facts"
local say = require "ferry.say"
local source = require "ferry.source"
local types = require "ferry.types"

local M = {}

local function set(words)
    local list = {}
    for word in words:gmatch("%S+") do
        list[word] = true
    end
    return list
end

-- Methods after which a buffer or table may be somewhere else.
local GROWS = set("push push_back push_front push_str insert insert_str extend extend_from_slice append reserve resize shrink_to_fit")
-- Methods that take elements away and leave the buffer where it is.
local SHRINKS = set("clear pop pop_front pop_back remove swap_remove truncate retain drain dedup split_off")
local TEXT = set("push_str insert_str")

-- Whether the label is the loan that rustc refused.
local function refused(f, entry)
    local label = entry.label
    if f.code == "E0499" then
        return label:match("^second") ~= nil
    elseif f.code == "E0502" then
        local kind = f.message:match("as (%a+) because") or f.message:match("as (%a+) %(") or f.message:match("as (%a+)")
        return label:match("^(%a+) borrow") == kind
    end
    return false
end

-- Does the first pointer point into the buffer of the container, not at the container itself?
-- And is it a string's?
local function interior(entry, text)
    if source.is_for(text) then
        return true, false
    end
    local view = types.view(source.onward(entry.span))
    if view then
        return true, view == "string"
    end
    local annotated = text and source.bound(text) and source.annotation(text, source.bound(text))
    if annotated and (annotated:match("^&.-str$") or annotated:match("^&.-%[")) then
        return true, annotated:match("str$") ~= nil
    end
    return false
end

-- The method that the refused line calls on the place.
local function method_at(entry)
    return source.onward(entry.span):match("^[%w_%.%)]-%.([%a_][%w_]*)%s*%(")
end

-- Where one field is assigned to while what a method of the whole object returned is in use: { base, field, method,
-- body } with the method as the source shows it.
local function whole(f, c)
    local base, field = f.about:match("^([%w_%.]+)%.([%w_]+)$")
    local text, from = source.bounds(c.first and c.first.span)
    if not base or not text or not c.assigns then
        return nil
    end
    local code = source.onward(c.first.span)
    local under = (source.under(c.first.span) or ""):gsub("^&mut%s+", ""):gsub("^[&*]+", "")
    local method = under == base and code:match("^[%w_%.]-%.([%a_][%w_]*)%s*%(") or under == base and (source.call(text, from))
    if not method or code:match("^([%w_%.]+)%.[%w_]+%s*%(") and code:match("^([%w_%.]+)%.[%w_]+%s*%(") ~= base then
        return nil
    end
    local body = bodies.method(f.d.source, method)
    local target = body and body.body:match("^{%s*&[mut ]*self%.([%w_]+)%s*}$")
    return { base = base, field = field, method = method, body = body, other = target and target ~= field }
end

-- The story's parts:
--   first, second   entries of the two loans (or the assignment), nil where rustc shows none
--   others          lines of further loans
--   pointer         the variable that holds the first pointer
--   later, drop     entries of what keeps it alive
--   promise         entry of a requirement on its lifetime
function M.read(f)
    local c = { others = {}, x = say.q(f.about) }
    for _, entry in ipairs(f.at.BORROW or {}) do
        if refused(f, entry) and not c.second then
            c.second = entry
        elseif entry.label:match("^a temporary") then
            c.temporary = entry
        elseif not c.first and not refused(f, entry) then
            c.first = entry
        else
            c.others[#c.others + 1] = entry.line
        end
    end
    local conflict = facts.first(f, "CONFLICT")
    if conflict then
        c.second, c.assigns = c.second or conflict, true
    end
    c.loop = facts.first(f, "BORROW_LOOP")
    c.loop_method = c.loop and method_at(c.loop)
    c.later = facts.first(f, "LATER")
    c.drop = facts.first(f, "LATER_DROP")
    c.promise = facts.first(f, "OUTLIVES")
    c.closures = facts.lines(f, "USED_CLOS")
    local text = c.first and source.text(c.first.span)
    if text then
        local _, from = source.bounds(c.first.span)
        local under = source.under(c.first.span) or ""
        c.pointer, c.binds = under:match("^ref%s+mut%s+(" .. source.IDENT .. ")") or under:match("^ref%s+(" .. source.IDENT .. ")"), "let"
        if not c.pointer then
            c.pointer, c.binds = source.bound(text, from)
        end
        c.pointer = c.pointer or text:match("%f[%w]let%s+%u%w*%(%s*(" .. source.IDENT .. ")%s*%)%s*=%s*[%w_%.&%s]*$", 1)
            or text:match("%f[%w]let%s+%u%w*%(%s*(" .. source.IDENT .. ")%s*%)%s*=[^=]")
        if c.pointer == f.about then
            c.pointer = nil
        end
        c.interior, c.text = interior(c.first, text)
        c.walks = source.is_for(text) and c.binds ~= "let"
        c.first_mut = c.first.label:match("^mutable") ~= nil or c.first.label:match("^first mutable") ~= nil
            or text:sub(from):match("^&mut%f[%W]") ~= nil
    end
    if c.second then
        c.method = method_at(c.second)
        c.second_mut = c.second.label:find("mutable borrow", 1, true) ~= nil and not c.second.label:find("^immutable")
        c.grows = c.method and GROWS[c.method] and c.second_mut
        c.shrinks = c.method and SHRINKS[c.method] and c.second_mut
        c.text = c.text or TEXT[c.method or ""]
    end
    c.whole = whole(f, c)
    c.closure_first = c.first and source.under(c.first.span) and (source.under(c.first.span):match("|") ~= nil)
    c.closure_second = c.second and not c.assigns and source.under(c.second.span)
        and (source.under(c.second.span):match("|") ~= nil)
    return c
end

-- Where the refused line calls a method of the reader's whose body moves the buffer that the first pointer is
-- into: { method, field, does, line }.
function M.via(f, c)
    local m = c.method and c.second_mut and bodies.method(f.d.source, c.method)
    local does, field = bodies.grows(m)
    if not does or not c.first or not c.later then
        return nil
    end
    local maker = bodies.method(f.d.source, method_at(c.first))
    if bodies.points_into(maker, field) or source.onward(c.first.span):match("^[%w_]+%.([%w_]+)[%[.]") == field then
        return { method = c.method, field = field, does = does, line = m.line }
    end
    return nil
end

-- "on line 6, `first` takes a pointer into `v`"
function M.first_clause(c)
    if not c.first then
        return nil
    end
    local line = say.line(c.first.line)
    local kind = c.first_mut and "an exclusive pointer" or "a pointer"
    local to = (c.interior and " into " or " to ") .. (c.whole and say.q(c.whole.base) or c.x)
    if c.closure_first then
        return "the closure made on " .. line .. " holds " .. kind .. " to " .. c.x
    elseif c.walks then
        return "the loop on " .. line .. " walks " .. c.x .. " with a pointer into it"
    elseif c.pointer then
        local relation = (c.interior or source.under(c.first.span):match("^ref%s"))
            and "becomes " .. kind or source.relation(c.first.span, kind)
        return "on " .. line .. ", " .. say.q(c.pointer) .. " " .. relation .. to
    end
    return "on " .. line .. ", " .. kind .. to .. " is taken"
end

-- "line 7 needs an exclusive pointer to `v` to call `push`"
function M.second_clause(c)
    if not c.second then
        return nil
    end
    local line = say.line(c.second.line)
    if c.assigns then
        return line .. " assigns to " .. c.x
    elseif c.closure_second then
        return "the closure on " .. line .. " wants " .. (c.second_mut and "an exclusive pointer" or "a pointer") .. " to it as well"
    elseif c.second_mut then
        local same = c.first and c.first_mut and "a second exclusive pointer" or "an exclusive pointer"
        return line .. " needs " .. same .. " to " .. c.x .. (c.method and ", to call " .. say.q(c.method) or "")
    end
    return line .. " takes a second pointer to " .. c.x .. ", to read it"
        .. (c.method and " in " .. say.q(c.method) or "")
end

-- What keeps the first pointer alive.
function M.later_clause(c)
    local p = c.pointer and say.q(c.pointer) or "the first pointer"
    local again = c.later and (c.first and c.later.line == c.first.line or c.second and c.later.line == c.second.line)
    if c.later then
        local line, label = say.line(c.later.line), c.later.label
        if c.walks and c.later.line == c.first.line then
            return "the loop on " .. line .. " still needs its pointer for the next step"
        elseif label:find("by call", 1, true) then
            return "the call on " .. line .. " still needs " .. (c.pointer and p or "the first one")
        elseif label:find("iteration of loop", 1, true) then
            return "the next pass still uses " .. p .. " on " .. line
        elseif label:find("stored", 1, true) then
            return "the pointer is still stored on " .. line
        elseif label:find("captured", 1, true) then
            return "on " .. line .. " " .. (label:find("trait object", 1, true) and "a trait object" or "a closure")
                .. " still holds on to it for later use"
        elseif again then
            return "the first pointer is still in use on " .. line .. " itself"
        end
        if c.pointer and not source.mentions(c.later, c.pointer) then
            return line .. " still uses what was made from " .. p
        end
        return line .. " still uses " .. p
    elseif c.drop then
        local name = c.drop.name and say.q(c.drop.name) or "a temporary"
        return "the destructor of " .. name .. ", which runs on " .. say.line(c.drop.line) .. ", still uses the first pointer"
    end
    return nil
end

-- The list of steps says of the refused line what it wants there.
local function mark(n, c)
    if c.whole then
        n:mark(c.first, "borrowed", say.q(c.whole.method) .. " takes a pointer to all of " .. say.q(c.whole.base) .. " here")
    end
    if not c.second then
        return
    end
    local who = c.method and say.q(c.method) or c.closure_second and "this closure" or "this"
    if c.assigns then
        n:mark(c.second, "changed", c.x .. " is assigned to here")
    elseif c.second_mut then
        n:mark(c.second, "changed", who .. " needs " .. c.x .. " for itself, to write to it")
    else
        n:mark(c.second, "used", who .. " reads " .. c.x .. " meanwhile")
    end
end

-- The two or three sentences of the story.
function M.tell(n, f, c)
    local first, second, later = M.first_clause(c), M.second_clause(c), M.later_clause(c)
    mark(n, c)
    if c.loop then
        n:say("Each pass of the loop takes an exclusive pointer to " .. c.x .. " on " .. say.line(c.loop.line)
            .. ", and the one from the pass before is still held.")
    end
    if c.first and c.second and c.first.line == c.second.line then
        n:say(say.capital(first) .. ", and in the same statement " .. second .. ".")
    else
        if first then
            n:say(say.capital(first) .. ".")
        end
        if second then
            n:say((first and "Then " or "At fault: ") .. second .. ".")
        end
    end
    if #c.others > 0 then
        n:say("More pointers to it are held by " .. say.lines(c.others) .. ".")
    end
    if c.temporary then
        n:say("A temporary made on " .. say.line(c.temporary.line) .. " holds the first pointer.")
    end
    if #c.closures > 0 then
        n:say("A closure stores the address of what its body uses; here the use is on " .. say.lines(c.closures) .. ".")
    end
    if later then
        n:say("After that, " .. later .. ".")
    end
    for _, line in ipairs(facts.lines(f, "LATER")) do
        if line ~= (c.later and c.later.line) then
            n:say("It is used on " .. say.line(line) .. " too.")
        end
    end
    if c.drop and c.later then
        n:say("Its destructor runs on " .. say.line(c.drop.line) .. ".")
    end
end

return M
