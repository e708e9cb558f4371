-- A value is taken out of a place that somebody else owns: behind a pointer, an index, a counted
-- reference, a closure's context, a struct with a destructor. Shared by E0507, E0508 and E0509:
-- what the lines do, and what C's double free would be.

local facts = require "ferry.facts"
local moves = require "explain.moves"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local types = require "ferry.types"

local M = {}

-- The type that leaves is a pointer only: nothing is freed twice.
function M.harmless(f)
    return f.kind.own == false
end

-- The place as rustc or the line names it; nil where it would not be one short word of code.
function M.place(f)
    if f.subject and f.message:find("`" .. f.subject .. "`", 1, true) and not f.message:find("type `", 1, true)
        and not f.message:find("index of `", 1, true) and not f.message:find("dereference of `", 1, true) then
        return f.subject
    end
    local code = source.under(f.primary)
    local whole = f.primary.line_end == f.primary.line
    return whole and code and #code > 0 and #code < 40 and not code:find("`", 1, true) and code or nil
end

-- The names that the patterns bind, line by line: { { line, { names } } }.
local function bound(f)
    local list = {}
    for _, entry in ipairs(f.at.MOVED or {}) do
        local code = (source.under(entry.span) or ""):gsub("^mut%s+", "")
        local name = code:match("^" .. source.IDENT .. "$")
        if entry.label:match("^data moved") or entry.label:match("^%.%.%.and") then
            local row = list[#list]
            if not row or row.line ~= entry.line then
                row = { line = entry.line, names = {}, seen = {} }
                list[#list + 1] = row
            end
            if name and not row.seen[name] then
                row.seen[name] = true
                row.names[#row.names + 1] = say.q(name)
            end
        end
    end
    return list
end

local function by_pattern(f, list)
    local place, line = M.place(f), f.primary.line
    local parts = {}
    for i, row in ipairs(list) do
        parts[i] = (row.line == line and "the pattern there" or "the pattern on " .. say.line(row.line))
            .. " binds " .. (#row.names > 0 and say.join(row.names) or "its content") .. " by value"
    end
    return "On " .. say.line(line) .. " " .. (place and say.q(place) or "a value") .. " is taken apart: "
        .. say.join(parts) .. ", which takes the content out of where it is."
end

local function by_call(f, call, x)
    local line = say.line(call.line)
    local name = f.how and f.how.name and f.how.name:match("(" .. source.IDENT .. ")$")
    if call.role == "MOVED_OP" then
        return "The operator on " .. line .. " takes its operands over, " .. x .. " with them."
    elseif call.label:find("implicit call", 1, true) then
        return "The loop on " .. line .. " calls into_iter(), which takes " .. x .. " over to hand out its elements one by one."
    end
    local declared = f.how and f.how.line and f.how.line ~= call.line and " (declared on " .. say.line(f.how.line) .. ")" or ""
    return say.capital(name and say.q(name) or "the method called") .. " on " .. line .. declared
        .. " takes its object by value, self and not &self: it takes " .. x .. " away from where it is"
        .. (call.line ~= f.primary.line and ", which is on " .. say.line(f.primary.line) or "") .. "."
end

-- What the refused line does with the value, read from the line.
local function by_line(f, x)
    local line = say.line(f.primary.line)
    local text, from = source.bounds(f.primary)
    if not text then
        return "On " .. line .. " " .. x .. " is taken out of its place."
    end
    if f.at.CAPTURED then
        return "On " .. line .. " the body of a closure uses " .. x .. " by value, which takes it out of the closure's context."
    end
    local name, _, kind = source.call(text, from)
    local into = source.bound(text, from)
    if name and name ~= f.about and kind ~= "macro" then
        return "On " .. line .. " " .. x .. " is handed to " .. say.q(name) .. " by value, which takes it out of its place."
    elseif into and into ~= f.about then
        return "On " .. line .. " " .. x .. " is copied into " .. say.q(into) .. ", and with the bits goes the duty to free."
    elseif text:match("^%s*return%f[%W]") then
        return "On " .. line .. " " .. x .. " is returned by value: the caller would become its owner."
    elseif text:match("^%s*(.-)%s*$") == source.under(f.primary) then
        return "On " .. line .. " " .. x .. " is the result of the block: whoever receives it would own it."
    end
    return "On " .. line .. " " .. x .. " is used by value, which takes it out of its place."
end

-- The story: what takes the value.
function M.tell(n, f)
    local list = bound(f)
    local call = facts.first(f, "MOVED_CALL", "MOVED_OP")
    local name = f.at.WHY_MOVE and f.at.WHY_MOVE[1].name
    local thing = M.place(f) or name
    local x = thing and say.q(thing) or "the value"
    if #list > 0 then
        n:say(by_pattern(f, list))
    elseif call then
        n:say(by_call(f, call, x))
    else
        n:say(by_line(f, x))
    end
    for _, entry in ipairs(f.at.MOVED or {}) do
        if entry.line ~= f.primary.line and (entry.label:match("use in") or entry.label:match("is moved")) then
            n:say("It is taken because of its use on " .. say.line(entry.line) .. ".")
        end
    end
    return x
end

-- The twice-freed block, or why it is none; class, bug and CWE of the note.
function M.in_c(n, f, owner)
    if M.harmless(f) and f.kind.kind == "mutref" then
        local plain = types.plain_pointee(f.type_name)
        n:in_c("In C this copies a pointer and nothing is freed. Rust refuses because an exclusive pointer may exist once only, and the place it "
            .. "was taken from would still hold it" .. (plain and "."
            or ": of two that write, one may free or reallocate what the other has reached."))
        return "C", nil, not plain and 416 or nil
    elseif M.harmless(f) then
        n:in_c("In C this copies " .. (f.kind.kind == "data" and "plain data" or "a pointer") .. " and nothing is freed. Rust goes by the type: without "
            .. "Copy it counts as an owner, and the place would be left empty.")
        return "C", nil, nil
    end
    local known = f.kind.own and f.kind.kind ~= "aggregate" and f.kind.kind ~= "rc" and moves.resource(f)
    n:in_c("In C: a struct assignment copies " .. (known and "the pointer to " .. known or "the bits, pointers included")
            .. ", the new holder calls free(), and "
        .. owner .. " frees the same block again: a double free" .. (f.kind.own and "" or " wherever the type owns one") .. ".")
    return "A", "double free", 415
end

-- Whether all of a struct is copied through a pointer, `*p`, and it has a clone(): the copy is what C's line says.
function M.copies_whole(f)
    local code = source.under(f.primary) or ""
    return code:match("^%*" .. source.IDENT .. "$") and f.kind.kind == "struct" and not facts.child(f, "implemented `Clone`")
        and facts.child(f, "^consider cloning the value") ~= nil
end

-- A copy, where the type has one or may get one.
function M.copy(n, f, title, when)
    if f.kind.kind == "data" then
        n:fix("#[derive(Clone, Copy)] on " .. say.q(f.kind.head), "when it is to stay plain data")
    elseif not facts.child(f, "implemented `Clone`") then
        n:fix(title, when, n:offered("^consider cloning the value"))
    elseif shape.child(f, "implemented `Clone`") and f.kind.kind == "struct" then -- the reader's own type
        n:fix("#[derive(Clone)] on " .. say.q(f.kind.head) .. " and clone(), a copy with its own allocation", when .. " and its members can be cloned")
    end
end

return M
