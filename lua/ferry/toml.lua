-- TOML 1.0 (https://toml.io/en/v1.0.0) as tables, without dates. M.read(text) is the table, or nil and
-- "line N: what was expected".

local M = {}

local ESCAPES = { b = "\b", t = "\t", n = "\n", f = "\f", r = "\r", e = "\27", ['"'] = '"', ["\\"] = "\\" }
local DEEPEST = 32

local function fail(p, what)
    local _, lines = p.text:sub(1, p.at - 1):gsub("\n", "")
    error({ toml = string.format("line %d: %s", lines + 1, what) }, 0)
end

local function skip(p, pattern)
    local _, stop = p.text:find("^" .. pattern, p.at)
    if not stop then return nil end
    local found = p.text:sub(p.at, stop)
    p.at = stop + 1
    return found
end

-- Blanks; with `lines` also line ends and comments.
local function blanks(p, lines)
    repeat
        skip(p, "[ \t]+")
        local more = lines and (skip(p, "\r?\n") or skip(p, "#[^\n]*"))
    until not more
end

local function unescape(p, multi)
    local c = p.text:sub(p.at, p.at)
    p.at = p.at + 1
    if ESCAPES[c] then return ESCAPES[c] end
    if c == "u" or c == "U" then
        local hex = skip(p, ("%x"):rep(c == "u" and 4 or 8))
        local code = hex and tonumber(hex, 16)
        if not code or code > 0x10FFFF or code >= 0xD800 and code <= 0xDFFF then fail(p, "no such character") end
        return utf8.char(code)
    end
    if multi and c:find("[ \t\r\n]") then
        p.at = p.at - 1
        if not skip(p, "[ \t]*\r?\n") then fail(p, "a line end behind the backslash") end
        skip(p, "[ \t\r\n]*")
        return ""
    end
    fail(p, "an escape such as \\n or \\u00e9")
end

-- The string behind its opening quotes.
local function read_string(p, quote, multi)
    local parts, close = {}, multi and quote:rep(3) or quote
    if multi then skip(p, "\r?\n") end
    while true do
        local plain = skip(p, quote == "'" and "[^'\r\n]+" or '[^"\\\r\n]+')
        local c = p.text:sub(p.at, p.at)
        if plain then
            parts[#parts + 1] = plain
        elseif c == "" or not multi and c:find("[\r\n]") then
            fail(p, "the string to be closed by " .. close)
        elseif p.text:sub(p.at, p.at + #close - 1) == close then
            -- two more quotes may stand before the closing three
            while multi and p.text:sub(p.at + 3, p.at + 3) == quote do
                parts[#parts + 1], p.at = quote, p.at + 1
            end
            p.at = p.at + #close
            return table.concat(parts)
        elseif c == "\\" and quote == '"' then
            p.at = p.at + 1
            parts[#parts + 1] = unescape(p, multi)
        else
            parts[#parts + 1], p.at = c == "\r" and "" or c, p.at + 1
        end
    end
end

local function string_here(p)
    local quote = p.text:match("^[\"']", p.at)
    if not quote then return nil end
    local multi = p.text:sub(p.at, p.at + 2) == quote:rep(3)
    p.at = p.at + (multi and 3 or 1)
    return read_string(p, quote, multi)
end

-- "a.b.c" as a list.
local function key(p)
    local list = {}
    repeat
        blanks(p)
        list[#list + 1] = string_here(p) or skip(p, "[%w_-]+") or fail(p, "a key")
        blanks(p)
    until not skip(p, "%.")
    return list
end

-- The table at the key below t, made where it is missing; of a list of tables the last.
local function descend(p, t, keys, n)
    for i = 1, n do
        local next_t = t[keys[i]]
        if next_t == nil then
            next_t = {}
            t[keys[i]] = next_t
        elseif type(next_t) ~= "table" then
            fail(p, string.format("`%s` is no table", keys[i]))
        end
        t = p.lists[next_t] and next_t[#next_t] or next_t
    end
    return t
end

local value

local function pair(p, t, depth)
    local keys = key(p)
    if not skip(p, "=") then fail(p, "= behind the key") end
    blanks(p)
    t = descend(p, t, keys, #keys - 1)
    if t[keys[#keys]] ~= nil then fail(p, string.format("`%s` is there already", keys[#keys])) end
    t[keys[#keys]] = value(p, depth)
end

local function array(p, depth)
    local list = {}
    blanks(p, true)
    while not skip(p, "%]") do
        list[#list + 1] = value(p, depth)
        blanks(p, true)
        if not skip(p, ",") and p.text:sub(p.at, p.at) ~= "]" then fail(p, "`,` or `]`") end
        blanks(p, true)
    end
    return list
end

local function inline_table(p, depth)
    local t = {}
    blanks(p)
    while not skip(p, "}") do
        pair(p, t, depth)
        blanks(p)
        if not skip(p, ",") and p.text:sub(p.at, p.at) ~= "}" then fail(p, "`,` or `}`") end
        blanks(p)
    end
    return t
end

local function number(word)
    local plain = word:gsub("(%d)_(%d)", "%1%2"):gsub("(%d)_(%d)", "%1%2"):gsub("^%+", "")
    local radix = ({ ["0o"] = 8, ["0b"] = 2 })[plain:sub(1, 2)]
    return radix and tonumber(plain:sub(3), radix) or plain:find("^[%d+-]") and tonumber(plain) or nil
end

function value(p, depth)
    if depth > DEEPEST then fail(p, "fewer values inside values") end
    local text = string_here(p)
    if text then return text end
    if skip(p, "%[") then return array(p, depth + 1) end
    if skip(p, "{") then return inline_table(p, depth + 1) end
    local word = skip(p, "[%w_+.:-]+")
    if word == "true" or word == "false" then return word == "true" end
    local n = word and number(word)
    if n == nil then fail(p, "a string, number, true, false, list or table") end
    return n
end

local function header(p, root)
    local list = skip(p, "%[%[")
    if not list then p.at = p.at + 1 end
    local keys = key(p)
    if not skip(p, list and "%]%]" or "%]") then fail(p, list and "]] behind the name" or "] behind the name") end
    local above = descend(p, root, keys, #keys - (list and 1 or 0))
    if not list then return above end
    local name = keys[#keys]
    local rows = above[name] or {}
    if above[name] and not p.lists[rows] then fail(p, string.format("`%s` is no list of tables", name)) end
    above[name], p.lists[rows] = rows, true
    rows[#rows + 1] = {}
    return rows[#rows]
end

local function read(p)
    local root = {}
    local t = root
    blanks(p, true)
    while p.at <= #p.text do
        if p.text:sub(p.at, p.at) == "[" then t = header(p, root) else pair(p, t, 1) end
        blanks(p)
        skip(p, "#[^\n]*")
        if p.at <= #p.text and not skip(p, "\r?\n") then fail(p, "the end of the line") end
        blanks(p, true)
    end
    return root
end

function M.read(text)
    local p = { text = text, at = 1, lists = {} }
    local done, result = pcall(read, p)
    if done then return result end
    if type(result) == "table" and result.toml then return nil, result.toml end
    error(result, 0)
end

return M
