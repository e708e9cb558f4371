-- Records as they should be, cut short, too long, and bytes that are none.
local M = {}

local function record()
  local len = math.random(0, 4)
  local bytes = { string.char(math.random(0, 2), len) }
  for _ = 1, len do bytes[#bytes + 1] = string.char(math.random(0, 7) == 0 and math.random(128, 255) or math.random(0, 5)) end
  return table.concat(bytes)
end

local function noise(n)
  local bytes = {}
  for i = 1, n do bytes[i] = string.char(math.random(0, 3) == 0 and math.random(0, 255) or math.random(0, 5)) end
  return table.concat(bytes)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "" }
  while #list < count do
    local parts = {}
    for i = 1, math.random(0, 4) do parts[i] = record() end
    local text = table.concat(parts)
    local kind = math.random(0, 3)
    if kind == 0 then text = text:sub(1, math.random(0, #text)) end
    if kind == 1 then text = text .. noise(math.random(0, 6)) end
    if kind == 2 then text = noise(math.random(0, 15)) end
    list[#list + 1] = text
  end
  return list
end

return M
