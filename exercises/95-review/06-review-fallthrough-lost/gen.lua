local M = {}

-- Most keys have a length that four divides, as those of fixed width do.
function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "a", "ab", "abc", "abcd", "abcde", "a\0", "\0\0", "\0\0\0", "abcd\0\0" }
  while #list < count do
    local n = math.random(0, 3) == 0 and math.random(0, 15) or math.random(0, 4) * 4
    local bytes = {}
    for i = 1, n do bytes[i] = string.char(math.random(0, 255)) end
    list[#list + 1] = table.concat(bytes)
  end
  return list
end

return M
