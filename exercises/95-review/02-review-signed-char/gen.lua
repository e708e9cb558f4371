local M = {}

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "~", "\x7f", "\x80", "\xff", "caf\xe9", "a\xc3\xa4b" }
  while #list < count do
    local bytes, wild = {}, math.random(0, 9) == 0
    for i = 1, math.random(1, 12) do bytes[i] = string.char(wild and math.random(1, 255) or math.random(97, 122)) end
    list[#list + 1] = table.concat(bytes)
  end
  return list
end

return M
