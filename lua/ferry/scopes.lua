-- Edits that give an object a longer scope, or a pointer a shorter promise.
--
--   hoist(f, name, declared, holders, used)   the variable is declared before the holder of its pointer,
--                                             or before the block that the pointer leaves
--   bind(f, temporary, name)                  a temporary gets a name, in a let before its statement
--   infer(f, demand)                          a lifetime in an annotation is left to rustc

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

local AGAIN = syntax.set("loop for while fn")

-- Whether what the { at token `open` opens may run more than once, or elsewhere: a loop, a
-- closure, a function.
local function runs_again(s, open)
    local i = open - 1
    if s.kind[i] == "|" then return true end
    while i >= 1 and s.up[i] == s.up[open] do
        local k = s.kind[i]
        if s.mate[i] and s.mate[i] < i then
            if k == "}" then return false end
            i = s.mate[i]
        elseif k == ";" or k == "{" or k == "," then
            return false
        elseif k == "|" or AGAIN[syntax.word(s, i)] or syntax.word(s, i) == "async" then
            return true
        end
        i = i - 1
    end
    return false
end

-- The statements around a byte, from the inside out, up to the function's body.
local function path(s, byte)
    local list = {}
    local st = syntax.statement(s, byte)
    while st do
        list[#list + 1] = st
        if runs_again(s, st.block) then
            list.closed = st.block
            return list
        end
        st = s.from[st.block] > 1 and syntax.outer(s, st) or nil
    end
    return list
end

local function binds_one(s, st, holders)
    for name in pairs(syntax.binds(s, st)) do
        if holders[name] then return true end
    end
    return false
end

-- The statement before which the variable has to be declared: the earliest let of a holder that is
-- in reach, else the statement whose block the pointer leaves.
local function target(s, declared, holders, used)
    local chain = path(s, declared)
    local found
    for level, st in ipairs(chain) do
        local list = syntax.statements(s, st.block)
        for i = 1, st.index - 1 do
            if binds_one(s, list[i], holders) then
                found = list[i]
                break
            end
        end
        if level > 1 and not found and used and used > s.from[st.block] and used <= s.to[s.mate[st.block]] then
            local inner = chain[level - 1]
            if not (used > s.from[inner.block] and used < s.to[s.mate[inner.block]]) then
                return st
            end
        end
        if found then return found end
    end
    return nil
end

-- Whether the name means something else between two statements, or before them in the function.
local function shadows(s, name, from, to, fn)
    for i = fn, s.n do
        if s.from[i] >= to then break end
        if s.kind[i] == "id" and syntax.word(s, i) == name and s.kind[i - 1] ~= "." and (s.from[i] >= from or s.kind[i + 1] == ":") then
            return true
        end
        if s.from[i] < from and s.kind[i] == "id" and syntax.word(s, i) == name and (syntax.word(s, i - 1) == "let" or syntax.word(s, i - 1) == "mut") then
            return true
        end
    end
    return false
end

-- An initialiser that may as well run earlier: literals and constructors of them.
local function is_constant(s, first, last)
    for i = first, last do
        local k, word = s.kind[i], syntax.word(s, i)
        if k == "id" and word:match("^%l") and not syntax.KEYWORD[word] then
            local path_or_macro = s.kind[i + 1] == "!" or s.kind[i - 1] == ":"
            local field = s.kind[i + 1] == ":"
            if not path_or_macro and not field and word ~= "to_string" and word ~= "to_owned" and not word:match("^[iu]%d+$") then
                return false
            end
        elseif word == "self" or k == "?" or k == "{" and not s.text:sub(s.from[i - 1], s.to[i - 1]):match("^%u") then
            return false
        end
    end
    return true
end

function M.hoist(f, name, declared, holders, used)
    local s = edits.shape(f)
    local st = s and declared and syntax.statement(s, declared.byte + 1)
    local l = st and syntax.let(s, st)
    if not l or l.name ~= name or l.diverges then
        return nil
    end
    local before = target(s, st.from, holders, used and used.byte + 1)
    local _, fn = syntax.fn_body(s, st.from)
    if not before or not fn or shadows(s, name, before.from, st.from, fn) then
        return nil
    end
    if not l.value then
        return edits.move_before(f, s, { st }, before), before
    end
    if is_constant(s, l.value.first, l.value.last) then
        return edits.move_before(f, s, { st }, before), before
    end
    local kind = l.colon and s.text:sub(s.to[l.at] + 1, s.to[l.equals - 1]) or ""
    return { edits.before(f, s, before, "let " .. (l.mut and "mut " or "") .. name .. kind .. ";"),
        edits.replace(f, s.from[st.first], s.to[l.equals - 1], name) }, before
end

-- Names of plain variables in a piece of code.
function M.names_in(code)
    local list = {}
    for word in (code or ""):gmatch("%f[%w_'][%l_][%w_]*") do
        if not syntax.KEYWORD[word] then list[word] = true end
    end
    return list
end

function M.bind(f, temporary, wish)
    local s = edits.shape(f)
    local st = s and temporary and not temporary.macro and syntax.statement(s, temporary.byte + 1)
    local code = st and s.text:sub(temporary.byte + 1, temporary.byte_end)
    if not st or not st.semi or code:match("^&") or code:find("|", 1, true) or temporary.byte_end > st.to then
        return nil
    end
    local i, last = syntax.at(s, temporary.byte + 1), syntax.at(s, temporary.byte_end)
    local open = s.up[i]
    while open > st.block do
        local before = s.kind[open - 1]
        if s.kind[open] == "{" or before == "!" and syntax.word(s, open - 2) ~= "vec" then return nil end
        open = s.up[open]
    end
    for k = st.first, i do
        if s.kind[k] == "|" then return nil end
    end
    local from, to = i, last
    while s.kind[from - 1] == "(" and s.mate[from - 1] == to + 1 and s.kind[from - 2] == "&" do
        from, to = from - 1, to + 1
    end
    local name = edits.fresh(s, wish or "owner")
    local mutable = syntax.word(s, from - 1) == "mut" and "mut " or ""
    return { edits.before(f, s, st, "let " .. mutable .. name .. " = " .. code .. ";"),
        edits.replace(f, s.from[from], s.to[to], name) }
end

-- The annotation that demands a lifetime, without it: &'a T becomes &T, Vec<'a> becomes Vec<'_>.
function M.infer(f, demand, wanted)
    local s = edits.shape(f)
    local i = s and demand and not demand.macro and syntax.at(s, demand.byte + 1)
    if not i or not syntax.fn_body(s, demand.byte + 1) then
        return nil
    end
    local list = {}
    while i <= s.n and s.to[i] <= demand.byte_end do
        if s.kind[i] == "life" and syntax.word(s, i) == wanted then
            if s.kind[i - 1] == "&" then
                local stop = s.from[i + 1] - 1
                list[#list + 1] = edits.replace(f, s.from[i], stop, "")
            elseif s.kind[i - 1] == "+" or s.kind[i + 1] == ":" then
                return nil
            else
                list[#list + 1] = edits.replace(f, s.from[i], s.to[i], "'_")
            end
        elseif s.kind[i] == "{" then
            return nil
        end
        i = i + 1
    end
    return #list > 0 and list or nil
end

return M
