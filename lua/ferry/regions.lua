-- Edits of what a signature says about lifetimes. `defined` is the span at which rustc says
-- that a lifetime is defined: its entry in a generics list.

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

-- Where an entry of a generics list stands: { at, open, close, keyword, item }: its token, the
-- < and > around it, the word that the list belongs to (fn, impl, struct …, for) and its token.
local function entry(s, byte)
    local at = syntax.at(s, byte)
    if not at or s.kind[at] ~= "life" then
        return nil
    end
    local depth, open = 0, at - 1
    while open >= 1 and s.up[open] == s.up[at] do
        local k = s.kind[open]
        if k == ">" and s.kind[open - 1] ~= "-" then
            depth = depth + 1
        elseif k == "<" then
            if depth == 0 then break end
            depth = depth - 1
        elseif k == ";" or k == "}" then
            return nil
        end
        open = open - 1
    end
    if s.kind[open] ~= "<" then
        return nil
    end
    local close = at
    depth = 0
    while close <= s.n do
        local k = s.kind[close]
        if k == "<" then depth = depth + 1 end
        if k == ">" and s.kind[close - 1] ~= "-" then
            if depth == 0 then break end
            depth = depth - 1
        end
        close = close + 1
    end
    local e = { at = at, open = open, close = close }
    local word = syntax.word(s, open - 1)
    if word == "for" or word == "impl" then
        e.keyword, e.item = word, open - 1
    else
        e.keyword, e.item = syntax.word(s, open - 2), open - 2
    end
    return e
end

-- The { of an item whose signature starts at token `item`; nil for a prototype.
local function body(s, item)
    local i = item
    while i <= s.n and s.up[i] == s.up[item] do
        if s.kind[i] == "{" then return i end
        if s.kind[i] == ";" then return nil end
        i = (s.mate[i] and s.mate[i] > i and s.mate[i] or i) + 1
    end
    return nil
end

-- Whether the fn at token `item` stands in an impl of a trait, or in a trait: its signature is fixed.
local function prescribed(s, item)
    local open = s.up[item]
    if open == 0 or syntax.brace(s, open) ~= "items" then
        return false
    end
    local i, is_for, is_impl, depth = open - 1, false, false, 0
    while i >= 1 and s.up[i] == s.up[open] and s.kind[i] ~= ";" and s.kind[i] ~= "}" do
        local word = syntax.word(s, i)
        depth = depth + (s.kind[i] == ">" and s.kind[i - 1] ~= "-" and 1 or s.kind[i] == "<" and -1 or 0)
        if word == "trait" then return true end
        is_for = is_for or word == "for" and depth == 0 and s.kind[i + 1] ~= "<"
        is_impl = is_impl or word == "impl"
        i = (s.mate[i] and s.mate[i] < i and s.mate[i] or i) - 1
    end
    return is_impl and is_for
end

-- The fn whose signature or body holds a byte: the token of the word fn and its {.
local function fn_around(s, byte)
    local at = syntax.at(s, byte)
    local found
    for i = 1, s.n do
        if s.from[i] > byte then break end
        if syntax.word(s, i) == "fn" and s.kind[i + 1] == "id" then
            local open = body(s, i)
            if open and at and s.mate[open] >= at then found = { item = i, open = open } end
        end
    end
    return found
end

-- A where clause entry for a function.
local function where(f, s, fn, clause)
    for i = fn.item, fn.open - 1 do
        if syntax.word(s, i) == "where" and s.up[i] == s.up[fn.item] then
            return { edits.insert(f, s.to[i] + 1, " " .. clause .. ",") }
        end
    end
    return { edits.insert(f, s.to[fn.open - 1] + 1, " where " .. clause) }
end

-- States that lifetime `has`, defined there, outlives `wanted`. `demand` is where that is asked.
function M.outlives(f, defined, has, wanted, demand)
    local s = edits.shape(f)
    local e = s and defined and entry(s, defined.byte + 1)
    if not e or syntax.word(s, e.at) ~= has or not wanted:match("^'[%a_]") or wanted == "'static" then
        return nil
    end
    if e.keyword == "impl" then
        local fn = demand and fn_around(s, demand.byte + 1)
        if fn and not prescribed(s, fn.item) and s.from[fn.item] > s.from[e.at] then
            return where(f, s, fn, has .. ": " .. wanted)
        end
        return nil
    elseif e.keyword ~= "fn" or prescribed(s, e.item) then
        return nil
    end
    if s.kind[e.at + 1] == ":" then
        return { edits.insert(f, s.from[e.at + 2], wanted .. " + ") }
    end
    return { edits.insert(f, s.to[e.at] + 1, ": " .. wanted) }
end

-- Asks for 'static in place of a function's own lifetime parameter.
function M.static(f, defined, has)
    local s = edits.shape(f)
    local e = s and defined and entry(s, defined.byte + 1)
    if not e or e.keyword ~= "fn" or prescribed(s, e.item) or syntax.word(s, e.at) ~= has then
        return nil
    end
    local open = body(s, e.item)
    local name = syntax.word(s, e.item + 1)
    if not open or s.text:find(name .. "::<", 1, true) or s.kind[e.at + 1] == ":" then
        return nil
    end
    local list = {}
    if s.kind[e.at + 1] == "," then
        local stop = e.at + 2 < e.close and s.from[e.at + 2] - 1 or s.to[e.at + 1]
        list[1] = edits.replace(f, s.from[e.at], stop, "")
    elseif s.kind[e.at - 1] == "," then
        list[1] = edits.replace(f, s.from[e.at - 1], s.to[e.at], "")
    else
        list[1] = edits.replace(f, s.from[e.open], s.to[e.close], "")
    end
    for i = e.close + 1, s.mate[open] do
        if s.kind[i] == "life" and syntax.word(s, i) == has then
            if s.kind[i + 1] == ":" and (i < open) then return nil end
            list[#list + 1] = edits.replace(f, s.from[i], s.to[i], "'static")
        end
    end
    return list
end

-- The same for a parameter's pointer without a name, at its &.
function M.static_pointer(f, at)
    local s = edits.shape(f)
    local i = s and at and syntax.at(s, at.byte + 1)
    local fn = i and s.kind[i] == "&" and s.kind[i + 1] ~= "life" and fn_around(s, s.from[i])
    if not fn or prescribed(s, fn.item) or i > fn.open or syntax.word(s, i + 1) == "self" or syntax.word(s, i + 2) == "self" then
        return nil
    end
    return { edits.insert(f, s.to[i] + 1, "'static ") }
end

-- A lifetime put first into the generics list behind token i, which may be missing.
local function parameter(f, s, i)
    if s.kind[i + 1] == "<" then
        return edits.insert(f, s.to[i + 1] + 1, "'a, ")
    end
    return edits.insert(f, s.to[i] + 1, "<'a>")
end

-- rustc's edits of a struct, and the same lifetime at each impl of it that this file shows.
function M.with_impls(f, offered)
    local s = offered and edits.shape(f)
    local name, between = (s and f.d.source:sub(1, f.primary.byte) or ""):match(".*%f[%w]struct%s+([%w_]+)(.*)$")
    if not name or between:find("[;}]") then
        return offered
    end
    for i = 1, s.n do
        local open = syntax.word(s, i) == "impl" and syntax.after(s, i, "{")
        if open and syntax.brace(s, open) == "items" then
            local at, own = i + 1, nil
            for t = i + 1, open - 1 do
                if syntax.word(s, t) == "for" then at = t + 1 end
                own = own or s.kind[t] == "life"
            end
            if at == i + 1 and s.kind[at] == "<" then
                while at < open and not (s.kind[at] == ">" and s.kind[at - 1] ~= "-") do at = at + 1 end
                at = at + 1
            end
            if syntax.word(s, at) == name and not own then
                offered[#offered + 1] = parameter(f, s, i)
                offered[#offered + 1] = parameter(f, s, at)
            end
        end
    end
    return offered
end

-- Whether a lifetime may be declared at byte `at` (0-based), behind the name of an item or the word
-- impl: not on main, nor where something inside the item declares the same name.
function M.may_declare(f, at, name)
    local s = edits.shape(f)
    local i = s and syntax.at(s, at)
    if not i then
        return true
    elseif syntax.word(s, i) == "main" then
        return false
    end
    local open = body(s, i)
    for t = i + 1, open and s.mate[open] or i do
        if s.kind[t] == "life" and syntax.word(s, t) == name and (s.kind[t - 1] == "<" or s.kind[t - 1] == ",") then
            local e = entry(s, s.from[t])
            if e and (e.keyword == "fn" or e.keyword == "impl" or e.keyword == "for" or syntax.word(s, e.open - 2) == "type") then
                return false
            end
        end
    end
    return true
end

-- An undeclared lifetime left to rustc, in a function's parameters or body.
function M.leave_out(f, span)
    local s = edits.shape(f)
    local i = s and syntax.at(s, span.byte + 1)
    local fn = i and s.kind[i] == "life" and fn_around(s, s.from[i])
    if not fn or s.up[i] == s.up[fn.item] or s.kind[i + 1] == ":" or s.kind[i - 1] == "+" or s.kind[i - 1] == ":" then
        return nil
    end
    for t = fn.item, i do
        if syntax.word(s, t) == "impl" or syntax.word(s, t) == "struct" then return nil end
    end
    if s.kind[i - 1] == "&" then
        return { edits.replace(f, s.from[i], s.from[i + 1] - 1, "") }
    end
    return (s.kind[i - 1] == "<" or s.kind[i - 1] == ",") and { edits.replace(f, s.from[i], s.to[i], "'_") } or nil
end

M.fn_around, M.prescribed, M.body = fn_around, prescribed, body

return M
