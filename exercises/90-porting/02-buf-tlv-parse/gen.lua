-- Blocks as they should be, cut short, with a length that is too large, and noise.
local M = {}

local function record()
  local len = math.random(0, 9) == 0 and 0 or math.random(1, 4)
  local bytes = { string.char(math.random(1, 3), len) }
  for i = 1, len do
    local high = i == 1 and math.random(0, 4) == 0
    bytes[#bytes + 1] = string.char(high and math.random(128, 255) or math.random(0, 9))
  end
  return table.concat(bytes)
end

local function noise(n)
  local bytes = {}
  for i = 1, n do bytes[i] = string.char(math.random(0, 3) == 0 and math.random(0, 255) or math.random(0, 5)) end
  return table.concat(bytes)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = {
    "", "\0", "\1", "\1\0", "\1\4\255\255\255\255", "\1\4\128\0\0\0", "\1\1\255", "\1\3\255\255\255", "\1\5\0\0\0\0\0", "\1\2\7",
    "\1\1\5\0\1\1\5",
  }
  while #list < count do
    local parts = {}
    for i = 1, math.random(0, 6) do parts[i] = record() end
    local text = table.concat(parts)
    local kind = math.random(0, 7)
    if kind == 0 then text = text:sub(1, math.random(0, #text)) end
    if kind == 1 then text = text .. noise(math.random(0, 6)) end
    if kind == 2 then text = noise(math.random(0, 15)) end
    if kind >= 5 then text = text .. "\0" end
    list[#list + 1] = text
  end
  return list
end

return M
