local M = {}

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "\0", "\255\255" }
  while #list < count do
    local bytes, high = {}, math.random(0, 1) == 1
    for i = 1, math.random(0, 20) do bytes[i] = string.char(high and math.random(200, 255) or math.random(0, 255)) end
    list[#list + 1] = table.concat(bytes)
  end
  return list
end

return M
