-- A loan, what conflicts with it and what still uses it, as statements of the reader's file:
-- which of them can change places so that the loan is over before the conflict, without
-- another statement seeing a different value. Where that is not plain there is no edit.
--
--   read(f, first, second, later, pointer) -> r    the three are spans; nil where not seen
--   use_first(r)    edits that move the uses of the pointer before the conflict
--   change_last(r)  edits that move the conflict behind the last use, and the line of that
--   take_later(r)   edits that move the taking of the pointer behind the conflict
--   copy(r)         edits that store the value in place of the pointer (a scalar's)

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

local PRINTS = syntax.set("print println eprint eprintln write writeln")

-- Whether two sets of names share one; "self" is all that "self.x" is a part of.
local function meet(a, b)
    for name in pairs(a) do
        if b[name] or b.self and name:match("^self%.") then return true end
    end
    for name in pairs(a.self and b or {}) do
        if name:match("^self%.") then return true end
    end
    return false
end

local function add(to, from)
    for name in pairs(from) do to[name] = true end
end

local function names(s, st)
    return syntax.names(s, st.first, st.last)
end

-- The variable at the root of a place that ends with token i: the `a` of a.b[0] and of *a.
local function root(s, i, first)
    while i >= first do
        local k = s.kind[i]
        if s.mate[i] and s.mate[i] < i then
            i = s.mate[i] - 1
        elseif (k == "id" or k == "num") and s.kind[i - 1] == "." and s.kind[i - 2] ~= "." then
            i = i - 2
        else
            return k == "id" and (syntax.word(s, i) == "self" and syntax.part(s, i) or syntax.word(s, i)) or nil
        end
    end
    return nil
end

-- The variables that a statement may write to: assigned, lent as &mut, or `mut` and called on.
local function written(s, st)
    local list = {}
    for i = st.first, st.last do
        local k, before, after = s.kind[i], s.kind[i - 1], s.kind[i + 1]
        if k == "=" and after ~= "=" and after ~= ">" and not (before and before:match("^[=!<>]$") and s.to[i - 1] + 1 == s.from[i]) then
            local op = before and before:match("^[%+%-%*/%%&|^]$") and s.to[i - 1] + 1 == s.from[i]
            local name = root(s, op and i - 2 or i - 1, st.first)
            if name then list[name] = true end
        elseif k == "id" and syntax.word(s, i) == "mut" and before == "&" then
            list[syntax.word(s, i + 1)] = true
        elseif k == "." and s.kind[i + 1] == "id" and s.kind[i + 2] == "(" then
            local name = root(s, i - 1, st.first)
            if name and s.text:find("mut%s+" .. name:gsub("%..*", "") .. "%f[^%w_]") then list[name] = true end
        end
    end
    return list
end

-- What a statement between lets and calls may make of a holder: further holders.
local function spread(s, st, holders, subject)
    local used = names(s, st)
    if not meet(used, holders) then
        return
    end
    local bound = syntax.binds(s, st)
    if next(bound) then
        add(holders, bound)
    elseif s.kind[st.first] == "id" and s.kind[st.first + 1] ~= "!" then
        for name in pairs(written(s, st)) do
            if name ~= subject then holders[name] = true end
        end
    end
end

local function subject_of(f)
    return f.about and f.about:match("[%a_][%w_]*")
end

-- The same for a value that is moved by one statement and only looked at by later ones.
function M.read_move(f, moved, used)
    local s = edits.shape(f)
    if not s or not moved or not used then
        return nil
    end
    local change, use = syntax.common(s, moved.byte + 1, used.byte + 1)
    local name = subject_of(f)
    if not change or change == use or not name then
        return nil
    end
    return { s = s, f = f, change = change, use = use, holders = { [name] = true }, list = syntax.statements(s, change.block) }
end

-- The story as statements. In r: s, f, holders, subject, take (the statement that takes the pointer),
-- change (the conflict's) and the list of statements after it, all in one block.
function M.read(f, first, second, later, pointer)
    local s = edits.shape(f)
    if not s or not first or not second or not later then
        return nil
    end
    local change, use = syntax.common(s, second.byte + 1, later.byte + 1)
    if not change then
        return nil
    end
    local take, beside = syntax.common(s, first.byte + 1, second.byte + 1)
    local r = { s = s, f = f, change = change, use = use, holders = {}, subject = subject_of(f), first = first, second = second,
        later = later, list = syntax.statements(s, change.block) }
    if pointer then r.holders[pointer] = true end
    r.pointer = pointer
    if take and take ~= beside then
        r.take, r.beside = take, beside
        add(r.holders, syntax.binds(s, take))
        if not next(syntax.binds(s, take)) then spread(s, take, names(s, take), r.subject) end
        local list = syntax.statements(s, take.block)
        for i = take.index + 1, beside.index - 1 do
            spread(s, list[i], r.holders, r.subject)
        end
    end
    local word = s.text:sub(later.byte + 1, later.byte_end)
    if word:match("^[%a_][%w_]*$") and word ~= r.subject then r.holders[word] = true end
    r.holders[r.subject or ""] = nil
    return next(r.holders) and r or nil
end

local LOOKS = syntax.set("len is_empty capacity contains starts_with ends_with is_some is_none contains_key")

-- Whether the variable's field at token t is only measured, as in f.data.len().
local function reads_part(s, t)
    while s.kind[t + 1] == "." and s.kind[t + 2] == "id" and s.kind[t + 3] ~= "(" do t = t + 2 end
    return s.kind[t + 1] == "." and LOOKS[syntax.word(s, t + 2)] and s.kind[t + 3] == "("
end

-- Whether all of the statements only print the variable or lend it with &.
function M.only_looked_at(r)
    local s, name = r.s, next(r.holders)
    for i = r.use.index, #r.list do
        local st = r.list[i]
        if syntax.binds(s, st)[name] then return true end
        for t = st.first, st.last do
            if s.kind[t] == "id" and syntax.word(s, t) == name and (s.kind[t - 1] ~= "." or s.kind[t - 2] == ".") then
                local open = s.up[t]
                if s.kind[t - 1] ~= "&" and not reads_part(s, t) and not (open > 0 and s.kind[open - 1] == "!" and PRINTS[syntax.word(s, open - 2)]) then
                    return false
                end
            end
        end
    end
    return true
end

-- Whether tokens first..last compute a value that can be kept in a variable: no pointer, closure or
-- pattern, nor a type that holds pointers.
local function gives_value(s, first, last)
    if s.kind[first] == "&" or syntax.word(s, first) == "move" or first == last then
        return false
    end
    for t = first, last do
        local word = syntax.word(s, t)
        if s.kind[t] == "|" or word == "ref" or word:match("^%u") and s.text:find("struct%s+" .. word .. "%s*<%s*'") then
            return false
        end
    end
    return true
end

-- Edits that compute the argument around one span in a let before the statement, where the other
-- span is outside of it: the receiver, the function or another argument.
local function argument(f, inner, outer)
    local s = edits.shape(f)
    local st = s and syntax.statement(s, inner.byte + 1)
    local i = st and syntax.at(s, inner.byte + 1)
    if not i or outer.byte + 1 < st.from or outer.byte > st.to then
        return nil
    end
    local open, from, to = s.up[i], nil, nil
    while open > st.block do
        local before = s.kind[open - 1]
        if before == "!" or s.kind[open] == "{" then return nil end
        if (before == "id" or before == ")" or before == "]" or before == ">") and not syntax.KEYWORD[syntax.word(s, open - 1)] then
            from, to = open + 1, s.mate[open] - 1
            for t = open + 1, s.mate[open] - 1 do
                if s.kind[t] == "," and s.up[t] == open then
                    if t < i then from = t + 1 else to = t - 1 break end
                end
            end
            local outside = outer.byte + 1 < s.from[from] or outer.byte > s.to[to] or outer.byte_end > s.to[to]
            if outside and gives_value(s, from, to) then break end
            from = nil
        end
        open = s.up[open]
    end
    local first = syntax.word(s, st.first)
    if not from or syntax.leaves(s, st) or first == "while" or first == "loop" or first == "for" or first == "match" then
        return nil
    end
    for t = st.first, from do
        if s.kind[t] == "|" then return nil end
    end
    local name = edits.fresh(s, s.kind[open] == "[" and "index" or "value")
    return { edits.before(f, s, st, "let " .. name .. " = " .. edits.text(s, from, to) .. ";"),
        edits.replace(f, s.from[from], s.to[to], name) }
end

function M.argument(f, first, second)
    if not first or not second then
        return nil
    end
    return argument(f, second, first) or argument(f, first, second)
end

local function is_tail(s, st)
    return not st.semi and s.kind[st.last] ~= "}"
end

-- The statements behind the conflict that use a holder, and those in between that do not.
local function uses(r)
    local used, other = {}, {}
    local holders = {}
    add(holders, r.holders)
    local between = {}
    for i = r.change.index + 1, #r.list do
        local st = r.list[i]
        local used_names, bound = names(r.s, st), syntax.binds(r.s, st)
        for name in pairs(bound) do
            local l = syntax.let(r.s, st)
            local value = l.value and syntax.names(r.s, l.value.first, l.value.last) or {}
            if not value[name] and not meet(value, holders) then
                holders[name], used_names[name] = nil, nil
            end
        end
        if st == r.use or meet(used_names, holders) then
            for _, b in ipairs(between) do other[#other + 1] = b end
            between = {}
            used[#used + 1] = st
            spread(r.s, st, holders, r.subject)
        else
            between[#between + 1] = st
        end
    end
    return used, other, holders
end

-- Whether the statements `movers` and `passed` can change places.
local function independent(r, movers, passed, holders)
    local s = r.s
    local bound, changed, seen, prints = {}, {}, {}, false
    for _, st in ipairs(passed) do
        if syntax.leaves(s, st) then return false end
        add(bound, syntax.binds(s, st))
        add(changed, written(s, st))
        add(seen, names(s, st))
        prints = prints or syntax.has(s, st, PRINTS)
    end
    for _, st in ipairs(movers) do
        local mine, writes = names(s, st), written(s, st)
        for name in pairs(holders) do
            writes[name] = nil
        end
        if is_tail(s, st) or syntax.leaves(s, st) or meet(mine, bound) or meet(mine, changed) or meet(writes, seen)
            or prints and syntax.has(s, st, PRINTS) or meet(syntax.binds(s, st), seen) then
            return false
        end
    end
    return true
end

function M.use_first(r)
    if not r or r.use.index <= r.change.index then
        return nil
    end
    local used, other, holders = uses(r)
    table.insert(other, 1, r.change)
    if #used > 4 or not independent(r, used, other, holders) then
        return nil
    end
    for _, st in ipairs(used) do
        if r.subject and names(r.s, st)[r.subject] then return nil end
    end
    return edits.move_before(r.f, r.s, used, r.change)
end

function M.change_last(r)
    if not r or r.use.index <= r.change.index then
        return nil
    end
    local used, other, holders = uses(r)
    local passed = {}
    for _, st in ipairs(used) do passed[#passed + 1] = st end
    for _, st in ipairs(other) do passed[#passed + 1] = st end
    local last = used[#used]
    if not last or is_tail(r.s, last) then
        return nil
    end
    local bound = syntax.binds(r.s, r.change)
    for _, st in ipairs(passed) do
        if meet(names(r.s, st), bound) then return nil end
    end
    local mine, prints = names(r.s, r.change), syntax.has(r.s, r.change, PRINTS)
    if meet(mine, holders) or not independent({ s = r.s }, { r.change }, other, {}) then
        return nil
    end
    for _, st in ipairs(used) do
        local writes = written(r.s, st)
        for name in pairs(holders) do writes[name] = nil end
        if syntax.leaves(r.s, st) or prints and syntax.has(r.s, st, PRINTS) or meet(writes, mine) or meet(syntax.binds(r.s, st), mine)
            or r.subject and names(r.s, st)[r.subject] then
            return nil
        end
    end
    return edits.move_after(r.f, r.s, { r.change }, last), edits.line(r.s, last.from)
end

function M.take_later(r)
    local take = r and r.take
    if not take or take.block ~= r.change.block or take.index >= r.change.index or r.use.index <= r.change.index then
        return nil
    end
    local s = r.s
    local l = syntax.let(s, take)
    if not l or not l.name or not l.value or l.diverges or syntax.leaves(s, take) then
        return nil
    end
    local bound = { [l.name] = true }
    local mine = names(s, take)
    mine[r.subject or ""] = nil
    local later = syntax.binds(s, r.change)
    for i = take.index + 1, r.change.index do
        local st = r.list[i]
        if meet(names(s, st), bound) or syntax.binds(s, st)[r.subject or ""] or meet(written(s, st), mine) or meet(syntax.binds(s, st), mine) then
            return nil
        end
    end
    for i = r.change.index + 1, #r.list do
        if meet(names(s, r.list[i]), later) then return nil end
    end
    return edits.move_after(r.f, s, { take }, r.change)
end

-- Tokens that name the variable, from token `first` to the end of its block; nil if one of them is
-- neither in a format macro nor dereferenced to be read.
local function reads_only(s, name, first, last)
    local stars = {}
    for i = first, last do
        if s.kind[i] == "id" and syntax.word(s, i) == name and (s.kind[i - 1] ~= "." or s.kind[i - 2] == ".") then
            local open, after = s.up[i], s.kind[i + 1]
            local printed = open > 0 and s.kind[open - 1] == "!" and (after == "," or after == ")")
            if s.kind[i - 1] == "*" and not (after == "=" and s.kind[i + 2] ~= "=")
                and not (after and after:match("^[%+%-%*/%%&|^]$") and s.kind[i + 2] == "=") and after ~= "." and after ~= "[" then
                stars[#stars + 1] = i - 1
            elseif not printed then
                return nil
            end
        end
    end
    return stars
end

function M.copy(r)
    local s = r and r.s
    local l = r and r.take and syntax.let(s, r.take)
    if not l or not l.name or not l.value or l.colon or s.kind[l.value.first] ~= "&" or syntax.word(s, l.value.first + 1) == "mut" then
        return nil
    end
    local stars = reads_only(s, l.name, r.take.last + 1, s.mate[r.take.block])
    if not stars then
        return nil
    end
    local list = { edits.replace(r.f, s.from[l.value.first], s.to[l.value.first], "") }
    for _, i in ipairs(stars) do
        list[#list + 1] = edits.replace(r.f, s.from[i], s.to[i], "")
    end
    return list
end

return M
