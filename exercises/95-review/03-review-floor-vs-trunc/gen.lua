local M = {}

-- Half of them around a whole degree, where the roundings part.
function M.inputs(seed, count)
  math.randomseed(seed)
  local list = {}
  for _, reg in ipairs { 0, 1, 255, 256, 384, -1, -128, -255, -256, -257, -384, 32767, -32768 } do
    list[#list + 1] = string.pack(">i2", reg)
  end
  while #list < count do
    local reg = math.random(-32768, 32767)
    if math.random(0, 1) == 0 then reg = math.max(-32768, math.min(32767, reg // 256 * 256 + math.random(-2, 2))) end
    list[#list + 1] = string.pack(">i2", reg)
  end
  return list
end

return M
