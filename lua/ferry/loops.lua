-- Edits of a loop that changes what it walks: retain() for a loop that only removes, an index, or a
-- container that is taken away first.

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

-- The for statement around a byte, and its text.
local function loop_at(f, span)
    local s = edits.shape(f)
    local st = s and span and syntax.statement(s, span.byte + 1)
    while st and syntax.word(s, st.first) ~= "for" do
        st = s.from[st.block] > 1 and syntax.outer(s, st) or nil
    end
    return s, st, st and edits.text(s, st.first, st.last)
end

-- `for (i, x) in v.iter().enumerate() { if … { v.remove(i); } }` becomes v.retain(|x| !(…)).
function M.retain(f, changed)
    local _, st, code = loop_at(f, changed)
    if not st then
        return nil
    end
    local i, x, place, rest, body = code:match("^for%s*%(([%w_]+),%s*([%w_]+)%)%s*in%s*([%w_%.]+)%.iter%(%)%.enumerate%(%)([%w_%.%(%)]*)%s*(%b{})$")
    if not i or rest ~= "" and rest ~= ".rev()" then
        return nil
    end
    local condition, removed = body:match("^{%s*if%s+([^{}]-)%s*{%s*([^{};]*);%s*}%s*}$")
    if not condition or removed ~= place .. ".remove(" .. i .. ")" or condition:find("%f[%w_]" .. i .. "%f[^%w_]") or condition:match("^let%s") then
        return nil
    end
    return { edits.replace(f, st.from, st.to, place .. ".retain(|" .. x .. "| !(" .. condition .. "));") }
end

-- `for (k, v) in &m { if … { m.remove(k); } }` of a map, or of a set with one name, becomes m.retain(|k, v| !(…)).
function M.retain_map(f, changed)
    local _, st, code = loop_at(f, changed)
    local names, walked, body = (code or ""):match("^for%s+([%w_%s,%(%)]-)%s+in%s+([^{]-)%s*(%b{})$")
    local place = names and (walked:match("^&([%w_%.]+)$") or walked:match("^([%w_%.]+)%.iter%(%)$") or walked:match("^([%w_%.]+)%.keys%(%)$"))
    local condition, removed = (body or ""):match("^{%s*if%s+([^{}]-)%s*{%s*([^{};]*);%s*}%s*}$")
    local key = names and (names:match("^%(([%a_][%w_]*),%s*[%w_]+%)$") or names:match("^([%a_][%w_]*)$"))
    if not place or not condition or not key or condition:match("^let%s") then
        return nil
    end
    local value = names:match("^%([%w_]+,%s*([%w_]+)%)$")
    local called = removed:match("^(.*)%.remove%([&*]*" .. key .. "%)$")
    local plain = value and condition:gsub("%*" .. value .. "%f[^%w_]", ""):gsub("%f[%w_]" .. value .. "%.[%w_]+%(", "")
    if called ~= place or plain and plain:find("%f[%w_]" .. value .. "%f[^%w_]") then
        return nil
    end
    local parameters = value and key .. ", " .. value or walked:match("keys%(%)$") and key .. ", _" or key
    return { edits.replace(f, st.from, st.to, place .. ".retain(|" .. parameters .. "| !(" .. condition .. "));") }
end

-- `for &x in v.iter() { … }` becomes a walk by index, up to the length at the start.
function M.by_index(f, changed)
    local s, st, code = loop_at(f, changed)
    local x, walked = (code or ""):match("^for%s*&([%a_][%w_]*)%s+in%s+([^{]-)%s*{")
    local place = x and (walked:match("^([%w_%.]+)%.iter%(%)$") or walked:match("^&([%w_%.]+)$"))
    if not place then
        return nil
    end
    local open = syntax.after(s, st.first, "{")
    local name = edits.fresh(s, "i")
    local inner = s.text:sub(s.to[open] + 1):match("^[ \t]*\n([ \t]*)")
    return { edits.replace(f, st.from, s.to[open], "for " .. name .. " in 0.." .. place .. ".len() {" .. (inner and "\n" .. inner or " ")
        .. "let " .. x .. " = " .. place .. "[" .. name .. "];") }
end

-- `for x in v.drain(..) { … v.push(x) … }` walks what mem::take() leaves, so that v is free.
function M.take(f, changed)
    local s, st, code = loop_at(f, changed)
    local place = code and code:match("^for%s+[%w_]+%s+in%s+([%a_][%w_]*)%.drain%(%.%.%)%s*{")
    if not place then
        return nil
    end
    local open = syntax.after(s, st.first, "{")
    local from = syntax.after(s, st.first, "(")
    local pointer = s.text:find("%f[%w_]" .. place .. "%s*:%s*&%s*'?[%w_]*%s*mut%s")
    if not open or not from then
        return nil
    end
    for t = st.first, open do
        if syntax.word(s, t) == place then
            return { edits.replace(f, s.from[t], s.to[s.mate[from]], "std::mem::take(" .. (pointer and "" or "&mut ") .. place .. ")") }
        end
    end
    return nil
end

return M
