-- Edits that lend a value in place of giving it away: to a variable, to a parameter with all of its
-- calls, to a method's self. Only where the receiver does no more than look.

local edits = require "ferry.edits"
local regions = require "ferry.regions"
local syntax = require "ferry.syntax"

local M = {}

local PRINTS = syntax.set("print println eprint eprintln format write writeln panic")
local LOOKS = syntax.set("len is_empty iter as_str chars bytes get contains starts_with ends_with first last keys values capacity trim "
    .. "lines as_bytes is_some is_none to_string to_uppercase to_lowercase split_whitespace as_slice contains_key")

-- Whether each use of the name from token `first` to `last` only looks: prints it, lends it with &, or
-- calls a method that reads.
local function only_looks(s, name, first, last)
    for t = first, last do
        if s.kind[t] == "id" and syntax.word(s, t) == name and (s.kind[t - 1] ~= "." or s.kind[t - 2] == ".") then
            local open = s.up[t]
            local printed = open > 0 and s.kind[open - 1] == "!" and PRINTS[syntax.word(s, open - 2)]
            local read = s.kind[t + 1] == "." and LOOKS[syntax.word(s, t + 2)] and s.kind[t + 3] == "("
            local lent = s.kind[t - 1] == "&" and s.kind[t + 1] ~= "."
            if not printed and not read and not lent then
                return false
            end
        end
    end
    return true
end

-- `let y = x;` becomes `let y = &x;`.
function M.binding(f, moved)
    local s = edits.shape(f)
    local st = s and moved and not moved.macro and syntax.statement(s, moved.byte + 1)
    local l = st and syntax.let(s, st)
    if not l or not l.name or l.colon or not l.value or s.from[l.value.first] ~= moved.byte + 1 or s.to[l.value.last] ~= moved.byte_end
        or not s.text:sub(moved.byte + 1, moved.byte_end):match("^[%w_%.]+$") or not only_looks(s, l.name, st.last + 1, s.mate[st.block]) then
        return nil
    end
    return { edits.insert(f, moved.byte + 1, "&") }
end

-- Whether token i is where a call's argument starts and the argument is a variable or a field: its
-- last token.
local function plain_argument(s, i)
    local last = i
    while s.kind[last + 1] == "." and (s.kind[last + 2] == "id" or s.kind[last + 2] == "num") and s.kind[last + 3] ~= "(" do last = last + 2 end
    local after = s.kind[last + 1]
    return (s.kind[i] == "id" or s.kind[i] == "str") and (after == "," or after == ")") and last or nil
end

-- The type in a function's parameter becomes a reference, and & stands in each call of it.
function M.parameter(f, kind)
    local s = edits.shape(f)
    local at = s and kind and kind.file == f.file and syntax.at(s, kind.byte + 1)
    local fn = at and regions.fn_around(s, kind.byte + 1)
    local code = at and s.text:sub(kind.byte + 1, kind.byte_end)
    if not fn or s.from[fn.open] < kind.byte or regions.prescribed(s, fn.item) or s.kind[at - 1] ~= ":" or s.kind[at - 2] ~= "id"
        or code:match("^&") or code:match("^impl") or code:find("dyn ", 1, true) or code:find("[", 1, true) or #code <= 1 then
        return nil
    end
    local name, open, nth = syntax.word(s, at - 2), s.up[at], 1
    if not only_looks(s, name, fn.open, s.mate[fn.open]) or syntax.word(s, at - 3) == "mut" then
        return nil
    end
    local first = syntax.word(s, open + 1)
    if first == "self" or first == "&" or first == "mut" and syntax.word(s, open + 2) == "self" then
        return nil
    end
    for t = open + 1, at do
        if s.kind[t] == "," and s.up[t] == open then nth = nth + 1 end
    end
    local list, callee = { edits.insert(f, kind.byte + 1, "&") }, syntax.word(s, fn.item + 1)
    for t = 1, s.n do
        if s.kind[t] == "id" and syntax.word(s, t) == callee and t ~= fn.item + 1 then
            local argument = s.kind[t + 1] == "(" and t + 2
            local left = nth
            for u = t + 2, argument and s.mate[t + 1] or 0 do
                if left == 1 then break end
                if s.kind[u] == "," and s.up[u] == t + 1 then left, argument = left - 1, u + 1 end
            end
            if not argument or left ~= 1 or not plain_argument(s, argument) then return nil end
            list[#list + 1] = edits.insert(f, s.from[argument], "&")
        end
    end
    return #list > 1 and list or nil
end

-- A method's self becomes &self: rustc points at it in a note.
function M.receiver(f, self_span)
    local s = edits.shape(f)
    local at = s and self_span and self_span.file == f.file and not self_span.std and syntax.at(s, self_span.byte + 1)
    local fn = at and syntax.word(s, at) == "self" and regions.fn_around(s, s.from[at])
    if not fn or s.from[at] > s.from[fn.open] or regions.prescribed(s, fn.item) or s.kind[at - 1] ~= "(" or s.kind[at + 1] == ":" then
        return nil
    end
    for t = fn.open, s.mate[fn.open] do
        if syntax.word(s, t) == "self" then
            local open = s.up[t]
            local printed = open > 0 and s.kind[open - 1] == "!" and PRINTS[syntax.word(s, open - 2)]
            local read = s.kind[t + 1] == "." and s.kind[t + 3] == "." and LOOKS[syntax.word(s, t + 4)]
            if not printed and not read then return nil end
        end
    end
    return { edits.insert(f, s.from[at], "&") }
end

-- The derive that makes a struct or enum of plain data copy itself, as C's do.
function M.derive_copy(f, name)
    local s = edits.shape(f)
    if not s or not name or s.text:find("impl[^{]-Drop%s+for%s+" .. name .. "%f[^%w_]") then
        return nil
    end
    for i = 2, s.n do
        if s.kind[i] == "id" and syntax.word(s, i) == name and (syntax.word(s, i - 1) == "struct" or syntax.word(s, i - 1) == "enum") then
            local first = i - 1
            if s.kind[first - 1] == ")" and syntax.word(s, s.mate[first - 1] - 1) == "pub" then first = s.mate[first - 1] - 1 end
            if syntax.word(s, first - 1) == "pub" then first = first - 1 end
            local derived = s.kind[first - 1] == "]" and edits.text(s, s.mate[first - 1], first - 1) or ""
            if derived:find("Clone", 1, true) or s.text:find("impl[^{]-Clone%s+for%s+" .. name .. "%f[^%w_]") then
                return { edits.insert(f, s.from[first], "#[derive(Copy)]\n" .. (edits.indent(s.text, s.from[first]) or "")) }
            end
            return { edits.insert(f, s.from[first], "#[derive(Clone, Copy)]\n" .. (edits.indent(s.text, s.from[first]) or "")) }
        end
    end
    return nil
end

return M
