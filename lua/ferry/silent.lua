-- C habits that rustc takes without a word, because they mean something else: found in the text of a
-- file, to be told like a diagnostic.
--
--   scan(text) -> list      each { code, message, spans }, a span as in ferry.explain without a file;
--                           the first span is the primary one
--
-- Only what is evident from the text is told: no ordinary Rust may be accused. What the notes say
-- stands in explain.silent.

local tokens = require "ferry.tokens"

local M = {}

local LARGEST = 1 << 18 -- bytes; more is no file that somebody wrote

local function is(t, kind, text)
    return t ~= nil and t[1] == kind and (text == nil or t[2] == text)
end

local function sign(t, text)
    return is(t, "sign", text)
end

local PARTNER = { ["("] = ")", ["["] = "]", ["{"] = "}" }

-- For each opening bracket its partner's index; and whether a token is inside a macro that may have a
-- language of its own.
local KNOWN = {}
for name in ("println print eprintln eprint format panic assert assert_eq assert_ne debug_assert debug_assert_eq write writeln vec dbg todo "
    .. "unreachable"):gmatch("%S+") do
    KNOWN[name] = true
end

local function brackets(list)
    local stack, partner, own = {}, {}, {}
    local foreign = 0
    for i, t in ipairs(list) do
        if t[1] == "sign" and PARTNER[t[2]] then
            local bang = sign(list[i - 1], "!") and list[i - 2] or is(list[i - 1], "word") and sign(list[i - 2], "!") and list[i - 3]
            local alien = bang and is(bang, "word") and not KNOWN[bang[2]]
            foreign = foreign + (alien and 1 or 0)
            stack[#stack + 1] = { i, t[2], alien }
        elseif t[1] == "sign" and (t[2] == ")" or t[2] == "]" or t[2] == "}") then
            local top = stack[#stack]
            if top and PARTNER[top[2]] == t[2] then
                partner[top[1]], stack[#stack] = i, nil
                foreign = foreign - (top[3] and 1 or 0)
            end
        end
        own[i] = foreign == 0
    end
    return partner, own
end

-- Behind the place expression that starts at i: stars, a name, then .name, .0, [index] and ::name.
local function after_place(s, i)
    local list = s.list
    while sign(list[i], "*") do
        i = i + 1
    end
    if not is(list[i], "word") then
        return nil
    end
    i = i + 1
    while true do
        if (sign(list[i], ".") or sign(list[i], "::")) and (is(list[i + 1], "word") or is(list[i + 1], "number")) then
            i = i + 2
        elseif sign(list[i], "[") and s.partner[i] then
            i = s.partner[i] + 1
        else
            return i
        end
    end
end

local function text_between(s, i, k)
    local last = s.list[k]
    return s.text:sub(s.list[i][3], last[3] + #last[2] - 1)
end

local function add(s, code, message, ...)
    s.found[#s.found + 1] = { code = code, message = message, spans = { ... } }
end

-- A span over the tokens i to k.
local function span(s, i, k, label)
    local last = s.list[k]
    return { from = s.list[i][3], to = last[3] + #last[2], label = label }
end

-- a = b = c: the inner assignment is (), and so is what a gets.
local function chains(s)
    local list, skip = s.list, 0
    for i = 1, #list do
        local before = list[i - 1]
        if i > skip and s.own[i] and (before == nil or before[1] == "sign" and (before[2] == ";" or before[2] == "{" or before[2] == "}")) then
            local at = i
            if is(list[at], "word", "let") then
                at = is(list[at + 1], "word", "mut") and at + 2 or at + 1
            end
            local first = after_place(s, at)
            local second = first and sign(list[first], "=") and after_place(s, first + 1)
            if second and sign(list[second], "=") then
                local outer, inner = text_between(s, at, first - 1), text_between(s, first + 1, second - 1)
                add(s, "assignment_chain", "`" .. outer .. "` is assigned the result of an assignment, which is ()",
                    span(s, at, first - 1, outer), span(s, first + 1, second, inner))
                skip = second
            end
        end
    end
end

-- 0777: decimal.
local function octals(s)
    for i, t in ipairs(s.list) do
        local digits = t[1] == "number" and t[2]:gsub("_", ""):match("^0([0-7]+)[iu]?%w*$")
        local value = digits and digits:gsub("^0+", "")
        if value and #value > 1 and not sign(s.list[i - 1], ".") and not sign(s.list[i + 1], ".") then
            add(s, "octal_literal", "`" .. t[2] .. "` is a decimal number", span(s, i, i, value))
        end
    end
end

-- "\033[1m": a NUL, and two digits.
local function escapes(s)
    for i, t in ipairs(s.list) do
        if t[1] == "string" then
            local octal = t[2]:gsub("\\\\", "  "):match("\\(0[0-7][0-7])")
            if octal and octal ~= "000" then -- that may be a NUL and two zeros, as in the header of a tar file
                add(s, "octal_escape", "\\0 is a NUL, and the digits behind it are text", span(s, i, i, octal))
            end
        end
    end
end

local function integer(t)
    return t and t[1] == "number" and tonumber((t[2]:gsub("_", ""):gsub("[iu]%w*$", ""))) or nil
end

-- for i in 10..0: no pass at all.
local function downward(s)
    local list = s.list
    for i, t in ipairs(list) do
        if is(t, "word", "in") then
            local at = sign(list[i + 1], "(") and i + 2 or i + 1
            local from, to = integer(list[at]), integer(list[at + 2])
            local closed = sign(list[at + 1], "..=")
            if from and to and from > to and (closed or sign(list[at + 1], "..")) and (at == i + 2 or sign(list[at + 3], "{")) then
                add(s, "descending_range", "the range is empty: it starts above its end", span(s, at, at + 2, list[at + 2][2] .. list[at + 1][2] .. list[at][2]))
            end
        end
    end
end

-- The functions: index of the name, parameters from and to, body from and to, whether one returns.
local function functions(s)
    local list, all = s.list, {}
    for i, t in ipairs(list) do
        if is(t, "word", "fn") and is(list[i + 1], "word") and s.own[i] then
            local at = i + 2
            while list[at] and not sign(list[at], "(") and not sign(list[at], "{") and not sign(list[at], ";") do
                at = at + 1
            end
            local close = sign(list[at], "(") and s.partner[at]
            local body = close
            while body and list[body] and not sign(list[body], "{") and not sign(list[body], ";") do
                body = body + 1
            end
            if body and s.partner[body] then
                all[#all + 1] = { name = i + 1, from = at, to = close, body = body, stop = s.partner[body], returns = sign(list[close + 1], "->") }
            end
        end
    end
    return all
end

-- Where each name of the function is bound: by let, for, a parameter, a pattern.
local function bound(s, f, name)
    local list, n = s.list, 0
    for i = f.from, f.stop do
        if is(list[i], "word", name) then
            local before = list[i - 1]
            if sign(before, "|") or is(before, "word", "let") or is(before, "word", "mut") or is(before, "word", "for") or is(before, "word", "ref")
                or (sign(list[i + 1], ":") and i < f.to) then
                n = n + 1
            end
        end
    end
    return n
end

local NUMBER = {}
for name in ("i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize"):gmatch("%S+") do
    NUMBER[name] = true
end

-- The references to numbers that are evident: parameters p: &i32, let p = &x and let p = &a[0]. Of each
-- the index of its name, the last index of what says so, where it is known, and whether it is the
-- address of an element.
local function addresses(s, f)
    local list, all = s.list, {}
    for i = f.from, f.to do
        if is(list[i], "word") and sign(list[i + 1], ":") and sign(list[i + 2], "&") then
            local at = is(list[i + 3], "lifetime") and i + 4 or i + 3
            at = is(list[at], "word", "mut") and at + 1 or at
            if is(list[at], "word") and NUMBER[list[at][2]] and (sign(list[at + 1], ",") or at + 1 == f.to) then
                all[#all + 1] = { i, at, f.body }
            end
        end
    end
    for i = f.body, f.stop do
        if is(list[i], "word", "let") then
            local at = is(list[i + 1], "word", "mut") and i + 2 or i + 1
            if is(list[at], "word") and sign(list[at + 1], "=") and sign(list[at + 2], "&") then
                local place = is(list[at + 3], "word", "mut") and at + 4 or at + 3
                local stop = after_place(s, place)
                if stop and sign(list[stop], ";") then
                    all[#all + 1] = { at, stop - 1, stop, sign(list[stop - 1], "]") }
                end
            end
        end
    end
    return all
end

-- What a sum may follow to be a whole expression's beginning.
local OPENS = { ["="] = true, ["("] = true, [","] = true, ["{"] = true, [";"] = true, ["=>"] = true }

-- p + 1 where p is such a reference: the value plus one. Where p is the address of an element that is
-- told anywhere, of other references only where the sum is all that a variable takes.
local function is_sum(s, i, element)
    local list = s.list
    if not (sign(list[i + 1], "+") or sign(list[i + 1], "-")) then
        return false
    elseif element then
        local before = list[i - 1]
        return (before[1] == "sign" and OPENS[before[2]] or is(before, "word", "return")) and (integer(list[i + 2]) or is(list[i + 2], "word"))
    end
    return sign(list[i - 1], "=") and integer(list[i + 2]) and sign(list[i + 3], ";")
end

local function sums(s)
    local list = s.list
    for _, f in ipairs(functions(s)) do
        for _, p in ipairs(addresses(s, f)) do
            local name = list[p[1]][2]
            for i = bound(s, f, name) == 1 and p[3] or f.stop, f.stop do
                if is(list[i], "word", name) and is_sum(s, i, p[4]) then
                    add(s, "reference_arithmetic", "`" .. text_between(s, i, i + 2) .. "` adds to the value, not to the address",
                        span(s, i, i + 2, name), span(s, p[1], p[2], text_between(s, p[1], p[2])))
                end
            end
        end
    end
end

local RULES = { chains, octals, escapes, downward, sums }

-- Bytes to lines and columns; the label has done its work as a name.
local function settle(text, at)
    local _, breaks = text:sub(1, at.from - 1):gsub("\n", "")
    local start = text:sub(1, at.from - 1):match(".*\n()") or 1
    local column = utf8.len(text, start, at.from - 1) or at.from - start
    local width = utf8.len(text, at.from, at.to - 1) or at.to - at.from
    at.line, at.line_end, at.column, at.column_end = breaks + 1, breaks + 1, column + 1, column + 1 + width
    at.byte, at.byte_end = at.from - 1, at.to - 1
end

function M.scan(text)
    local s = { text = text, found = {} }
    if #text > LARGEST then
        return s.found
    end
    s.list = tokens.read(text)
    s.partner, s.own = brackets(s.list)
    for _, rule in ipairs(RULES) do
        rule(s)
    end
    for _, one in ipairs(s.found) do
        for _, at in ipairs(one.spans) do
            settle(text, at)
        end
    end
    table.sort(s.found, function(a, b)
        return a.spans[1].from < b.spans[1].from
    end)
    return s.found
end

return M
