-- What a closure does with a variable that it takes from outside, and what runs beside it: from the
-- lines of the diagnostic, and where the file is at hand from all of it. Guesses from the text, as
-- ferry.listing.
--
--   writes(text, name)     whether a line stores into name or changes it in place
--   scalar(f, name, line)  whether name is declared as a number, a bool or a char; nil if unseen
--   thread(f, span, name)  what surrounds a closure that may run beside the function; nil without a source

local edits = require "ferry.edits"
local listing = require "ferry.listing"
local syntax = require "ferry.syntax"
local types = require "ferry.types"

local M = {}

local CHANGES = {}
for word in ("push push_back push_front push_str insert remove extend append clear pop pop_front pop_back truncate sort fill swap drain retain"):gmatch("%S+") do
    CHANGES[word] = true
end

local function word_of(name)
    return "%f[%w_]" .. name:gsub("%p", "%%%0") .. "%f[^%w_]"
end

-- What stands behind each mention of `name` in a text, without fields and indexes.
local function behind(text, name)
    local list, at = {}, 1
    while true do
        local from, to = text:find(word_of(name), at)
        if not from then
            return list
        end
        local rest = text:sub(to + 1)
        while true do
            local shorter = rest:gsub("^%s*%b[]", ""):gsub("^%.[%w_]+%f[^%w_(]", "")
            if shorter == rest then break end
            rest = shorter
        end
        list[#list + 1] = { rest = rest, before = text:sub(1, from - 1) }
        at = to + 1
    end
end

function M.writes(text, name)
    for _, use in ipairs(behind(text or "", name)) do
        local method = use.rest:match("^%.([%w_]+)%s*%(")
        if use.rest:match("^%s*[%+%-%*/%%&|^]=") or use.rest:match("^%s*<<=") or use.rest:match("^%s*>>=") or use.rest:match("^%s*=[^=>]")
            and not use.before:match("let%s+$") and not use.before:match("let%s+mut%s+$")
            or use.before:match("&%s*mut%s+$") or method and CHANGES[method] then
            return true
        end
    end
    return false
end

function M.scalar(f, name, line)
    local _, rest = listing.let(f.d.source, line, name)
    if not rest then
        return nil
    end
    local kind = rest:match("^%s*:%s*([^=,;)]+)") or types.of_expression(rest:match("^%s*=%s*([^;]*)"))
    kind = kind and types.classify((kind:gsub("%s+$", ""))).kind
    if rest:match("^%s*%-?%d+%.%.") or rest:match("^%s*%-?%d+%s*%.%.") then
        return true -- for i in 0..n
    end
    return kind and kind == "scalar"
end

local LOOPS = syntax.set("for while loop")

-- The token behind the first .join( after byte `at`, before byte `stop`; its first byte.
local function join_after(text, at, stop)
    local from = text:find("%.join%s*%(", at)
    return from and from < stop and from or nil
end

-- loop: the closure is made on every pass of a loop and joined behind it, or never; inner: how the
-- variable is declared inside that loop; join: the line of the join; meanwhile: a line on which the function uses the variable
-- before the join; later: one after the closure.
function M.thread(f, span, name)
    local s = edits.shape(f)
    local st = s and span and span.byte and syntax.statement(s, span.byte + 1)
    local open = st and syntax.fn_body(s, span.byte + 1)
    if not open then
        return nil
    end
    local stop = s.to[s.mate[open]]
    local made = st
    local t = {}
    local head = s.text:sub(st.from, span.byte)
    t.loop = head:match("%.map%s*%(") ~= nil or head:match("%.for_each%s*%(") ~= nil
    t.loop_from = t.loop and st.from
    while st do
        if LOOPS[syntax.word(s, st.first)] and st.from < made.from and not join_after(s.text, made.to, st.to) then
            t.loop, t.loop_from, made = true, st.from, st
        end
        st = s.from[st.block] > 1 and st.block > open and syntax.outer(s, st) or nil
    end
    local join = join_after(s.text, span.byte + 1, stop)
    t.join = join and edits.line(s, join)
    t.inner = t.loop and M.declared_inside(s, name, t.loop_from, span.byte) or nil
    for i = syntax.at(s, made.to), s.mate[open] - 1 do
        if s.from[i] > made.to and (s.kind[i] == "id" and syntax.word(s, i) == name and s.kind[i - 1] ~= "."
            or s.kind[i] == "str" and syntax.names(s, i, i)[name]) then
            t.later = t.later or edits.line(s, s.from[i])
            if not join or s.from[i] < join then
                t.meanwhile = t.meanwhile or edits.line(s, s.from[i])
            end
        end
    end
    return t
end

-- How `name` is bound between two bytes: "let", or "each" by a for or as a closure's parameter; nil if it is not.
function M.declared_inside(s, name, from, to)
    local code = s.text:sub(from, to)
    local word = name:gsub("%p", "%%%0")
    if code:find("let%s+mut%s+" .. word .. "%f[^%w_]") or code:find("let%s+" .. word .. "%f[^%w_]") then
        return "let"
    end
    return (code:find("for%s+[%(%w_,%s&]-%f[%w_]" .. word .. "%f[^%w_][%w_,%s%)]-%f[%w]in%f[%W]") or code:find("|[^|\n]-%f[%w_]" .. word .. "%f[^%w_][^|\n]*|"))
        and "each" or nil
end

-- The whole closure whose |…| starts at a span, as text without comments; the lines of the span where there is no source.
function M.body(f, span)
    local s = edits.shape(f)
    local i = s and span and span.byte and syntax.at(s, span.byte + 1)
    if not i then
        return listing.under(span)
    end
    while s.kind[i] ~= "|" and i < s.n do
        i = i + 1
    end
    local up, last = s.up[i], i
    local t = (syntax.after(s, i, "|") or i) + 1
    while t <= s.n and s.up[t] == up and s.kind[t] ~= "," and s.kind[t] ~= ";" do
        last = s.mate[t] and s.mate[t] > t and s.mate[t] or t
        t = last + 1
        if s.kind[last] == "}" then break end
    end
    return (s.text:sub(span.byte + 1, s.to[last]):gsub("//[^\n]*", ""))
end

return M
