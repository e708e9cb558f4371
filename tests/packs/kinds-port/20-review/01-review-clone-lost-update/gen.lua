local M = {}

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = {}
  for i = 1, count do
    local moves = {}
    for k = 1, math.random(1, 5) do moves[k] = string.char(math.random(0, 2), math.random(0, 2), math.random(0, 63)) end
    list[i] = table.concat(moves)
  end
  return list
end

return M
