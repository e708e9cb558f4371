local M = {}

-- Byte strings: short ones of small values, which never overflow, and wild ones.
function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "\0", "\255", "\128\128" }
  while #list < count do
    local bytes, most = {}, math.random(0, 1) == 0 and 9 or 255
    for i = 1, math.random(0, 20) do
      bytes[i] = string.char(math.random(0, most))
    end
    list[#list + 1] = table.concat(bytes)
  end
  return list
end

return M
