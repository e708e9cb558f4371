-- Rust source as tokens, by the Rust Reference's "Tokens": comments are dropped (they nest), text
-- stays one token. Never fails: what is unfinished reaches to the end. A plain reader without LPeg,
-- because the rules run where that may be missing.
--
--   read(text) -> { { kind, text, at } }    kind: "word", "number", "string", "raw", "char",
--                                           "lifetime", "sign"; at: byte, from 1

local M = {}

local SIGNS = {}
for sign in ("<<= >>= ... ..= :: -> => == != <= >= && || += -= *= /= %= ^= &= |= << >> .."):gmatch("%S+") do
    SIGNS[sign] = true
end

local function after_block(text, at)
    local depth = 0
    while true do
        local from, sign = text:match("()([/*][*/])", at)
        if not from then
            return #text + 1
        elseif sign == "/*" then
            depth, at = depth + 1, from + 2
        elseif sign == "*/" then
            depth, at = depth - 1, from + 2
        else
            at = from + 1
        end
        if depth == 0 then
            return at
        end
    end
end

local function after_quoted(text, at, quote)
    while true do
        local from, sign = text:match('()([\\"\'])', at)
        if not from then
            return #text + 1
        elseif sign == quote then
            return from + 1
        end
        at = from + (sign == "\\" and 2 or 1)
    end
end

-- Behind the quotes of a string, raw or not, or a character that starts at `at`; and its kind.
local function after_text(text, at)
    local raw, hashes, stop = text:match("^([bc]?r)(#*)\"()", at)
    if raw then
        local _, last = text:find('"' .. hashes, stop, true)
        return (last or #text) + 1, "raw"
    end
    stop = text:match('^[bc]?"()', at)
    if stop then
        return after_quoted(text, stop, '"'), "string"
    end
    stop = text:match("^b?'\\()", at)
    if stop then
        return after_quoted(text, stop + 1, "'"), "char"
    end
    stop = text:match("^b?'[^'\128-\255]'()", at) or text:match("^'[\192-\255][\128-\191]*'()", at)
    if stop then
        return stop, "char"
    end
    stop = text:match("^'[%a_][%w_]*()", at)
    return stop, stop and "lifetime"
end

local function after_number(text, at)
    local stop = text:match("^0[xob][%x_]+[%w_]*()", at)
    if stop then
        return stop
    end
    stop = text:match("^%d[%d_]*()", at)
    local fraction = text:match("^%.%d[%d_]*()", stop) or text:match("^%.()[^%.%a_]", stop)
    stop = fraction or stop
    stop = text:match("^[eE][+-]?%d[%d_]*()", stop) or stop
    return text:match("^[%a_][%w_]*()", stop) or stop
end

local function sign_at(text, at)
    for n = 3, 2, -1 do
        if SIGNS[text:sub(at, at + n - 1)] then
            return at + n
        end
    end
    return at + 1
end

function M.read(text)
    local list, at, n = {}, 1, 0
    while true do
        at = text:match("^%s*()", at)
        if at > #text then
            return list
        end
        local stop, kind
        if text:find("^//", at) then
            at = text:match("^[^\n]*()", at)
        elseif text:find("^/%*", at) then
            at = after_block(text, at)
        else
            stop, kind = after_text(text, at)
            if not stop then
                stop = text:match("^[%a_\128-\255][%w_\128-\255]*()", at)
                kind = "word"
            end
            if not stop and text:find("^%d", at) then
                stop, kind = after_number(text, at), "number"
            end
            if not stop then
                stop, kind = sign_at(text, at), "sign"
            end
            n = n + 1
            list[n] = { kind, text:sub(at, stop - 1), at }
            at = stop
        end
    end
end

return M
