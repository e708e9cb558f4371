-- Blocks as a compressor writes them, with near and far matches; some broken, some noise.
local M = {}

local function literals(n)
  local bytes = {}
  for i = 1, n do bytes[i] = string.char(math.random(97, 122)) end
  return table.concat(bytes)
end

-- A token with its match, and how many bytes it adds to the `at` that there are.
local function token(at)
  local lit = math.random(0, 3) == 0 and math.random(0, 15) or math.random(0, 4)
  if at + lit == 0 then lit = 1 end
  local len, more = math.random(0, 14), ""
  if math.random(0, 4) == 0 then
    len, more = 15, string.char(math.random(0, 90))
  end
  local dist = math.random(at + lit)
  if math.random(0, 2) == 0 then dist = math.min(dist, math.random(4)) end
  local added = lit + len + 4 + (more == "" and 0 or more:byte())
  return string.char(lit << 4 | len) .. literals(lit) .. string.pack("<I2", dist) .. more, added
end

local function block()
  local parts, at = {}, 0
  for i = 1, math.random(0, 8) do
    local text, added = token(at)
    parts[i] = text
    at = at + added
  end
  local lit = math.random(0, 9)
  parts[#parts + 1] = string.char(lit << 4) .. literals(lit)
  return table.concat(parts)
end

local function noise(n)
  local bytes = {}
  for i = 1, n do bytes[i] = string.char(math.random(0, 2) == 0 and math.random(0, 255) or math.random(0, 20)) end
  return table.concat(bytes)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = {
    "", "\0", "\16a", "\16", "\16a\1\0", "\16a\0\0", "\16a\2\0", "\16a\1", "\31a\1\0", "\31a\1\0\255", "\48abc\3\0", "\49abc\2\0\16d", "\32ab\2\0",
    "\31a\1\0\255\15\1\0\255\15\1\0\255",
  }
  while #list < count do
    local text = block()
    local kind = math.random(0, 11)
    if kind == 0 then text = text:sub(1, math.random(0, #text)) end
    if kind == 1 then
      local i = math.random(#text)
      text = text:sub(1, i - 1) .. noise(1) .. text:sub(i + 1)
    end
    if kind == 2 then text = noise(math.random(0, 12)) end
    list[#list + 1] = text
  end
  return list
end

return M
