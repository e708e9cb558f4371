-- A JSON reader for tests: lua json.lua 'v.notes[1].rule' < file. Prints the value; a
-- table prints its length. `err` is the first note of an error, as which warnings come
-- before it depends on rustc's version. Strict enough to refuse what is not JSON.
-- require "json" gives the reader itself: text -> value.
local text, at
local value

local function fail(what)
  error(("JSON: %s at byte %d"):format(what, at), 0)
end

local function space()
  at = text:find("[^ \n\r\t]", at) or #text + 1
end

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function string_()
  local parts, from = {}, at + 1
  while true do
    local i = text:find('["\\]', from)
    if not i then fail("unfinished string") end
    parts[#parts + 1] = text:sub(from, i - 1)
    if text:sub(i, i) == '"' then
      at = i + 1
      return table.concat(parts)
    end
    local c = text:sub(i + 1, i + 1)
    from = i + 2
    if c == "u" then
      local unit = tonumber(text:sub(i + 2, i + 5), 16)
      from = i + 6
      if unit >= 0xD800 and unit < 0xDC00 then
        local low = tonumber(text:sub(i + 8, i + 11), 16)
        unit = 0x10000 + (unit - 0xD800) * 0x400 + (low - 0xDC00)
        from = i + 12
      end
      parts[#parts + 1] = utf8.char(unit)
    else
      parts[#parts + 1] = escapes[c] or c
    end
  end
end

local function list(close, item)
  local result = {}
  at = at + 1
  space()
  if text:sub(at, at) == close then
    at = at + 1
    return result
  end
  while true do
    item(result)
    space()
    local c = text:sub(at, at)
    at = at + 1
    if c == close then return result end
    if c ~= "," then fail("',' or '" .. close .. "' expected") end
  end
end

function value()
  space()
  local c = text:sub(at, at)
  if c == "{" then
    return list("}", function(t)
      space()
      local key = string_()
      space()
      if text:sub(at, at) ~= ":" then fail("':' expected") end
      at = at + 1
      t[key] = value()
    end)
  elseif c == "[" then
    return list("]", function(t) t[#t + 1] = value() end)
  elseif c == '"' then
    return string_()
  end
  local word = text:match("^[%w%.%+%-]+", at)
  if not word then fail("a value expected") end
  at = at + #word
  if word == "true" or word == "false" then return word == "true" end
  if word == "null" then return nil end
  return tonumber(word) or fail("unknown word " .. word)
end

local function decode(s)
  text, at = s, 1
  return value()
end

if ... == "json" then return decode end

local v = decode(io.read("a"))
local err
for _, note in ipairs(type(v) == "table" and v.notes or {}) do
  if note.level == "error" then
    err = note
    break
  end
end
local result = assert(load("local v, err = ... return " .. arg[1]))(v, err)
if type(result) == "table" then
  print(#result)
elseif result ~= nil then
  print(result)
end
