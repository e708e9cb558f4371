-- Runs of eight bytes of length and one byte: small ones, some that no machine can hold, some cut short.
local M = {}

local huge = { 1 << 56, (1 << 62) + 5, math.maxinteger, math.mininteger, -4096, -1 }

local function run(len)
  return string.pack("<i8B", len, math.random(0, 255))
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", run(0), run(1), run(4096), run(0) .. run(3), "\1", run(2) .. "\1\0\0" }
  for _, len in ipairs(huge) do
    list[#list + 1] = run(len)
    list[#list + 1] = run(7) .. run(len)
    list[#list + 1] = run(7) .. run(len) .. "\1"
  end
  while #list < count do
    local parts = {}
    for i = 1, math.random(1, 5) do parts[i] = run(math.random(0, math.random(0, 3) == 0 and 2000 or 40)) end
    local kind = math.random(0, 9)
    if kind == 0 then parts[#parts + 1] = run(huge[math.random(#huge)]) end
    local text = table.concat(parts)
    if kind == 1 then text = text:sub(1, math.random(0, #text)) end
    list[#list + 1] = text
  end
  return list
end

return M
