local M = {}

-- Keys as four bytes, low one first: small ones of both signs, and wild ones.
function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { string.pack("<i4", 0), string.pack("<i4", -2147483648), string.pack("<i4", 2147483647) }
  while #list < count do
    local small = math.random(0, 1) == 0
    local key = small and math.random(-20, 20) or math.random(-2147483648, 2147483647)
    list[#list + 1] = string.pack("<i4", key)
  end
  return list
end

return M
