-- A number in four bytes, low one first, the base, the size of the buffer.
local M = {}

local edges = { 0, 1, -1, 9, 10, 15, 16, 255, -128, 32767, 2147483647, -2147483647, -2147483648 }

local function input(v, base, cap)
  return string.pack("<i4BB", v, base, cap)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = {}
  for _, v in ipairs(edges) do
    for _, base in ipairs { 8, 10, 16 } do
      for _, cap in ipairs { 0, 1, 2, 4, 10, 11, 12, 16 } do list[#list + 1] = input(v, base, cap) end
    end
  end
  while #list < count do
    local bits = math.random(0, 31)
    local v = math.random(-(1 << bits), (1 << bits) - 1)
    local base = math.random(0, 2) == 0 and math.random(8, 16) or 10
    list[#list + 1] = input(v, base, math.random(0, 3) == 0 and math.random(0, 13) or 16)
  end
  return list
end

return M
