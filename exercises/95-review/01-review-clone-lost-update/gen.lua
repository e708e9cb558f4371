local M = {}

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "" }
  while #list < count do
    local entries = {}
    for k = 1, math.random(1, 5) do entries[k] = string.char(math.random(0, 2), math.random(0, 2), math.random(0, 63)) end
    list[#list + 1] = table.concat(entries)
  end
  return list
end

return M
