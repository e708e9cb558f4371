local M = {}

-- Mostly dark pixels and small differences, as in a film; now and then anything.
function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "\0\0\0", "\0\1\0", "\0\0\xff", "\x7f\x7f\0", "\x7f\x80\0", "\xff\xff\0", "\xff\xff\x7f", "\xff\0\x80" }
  while #list < count do
    local pixels, wild = {}, math.random(0, 3) == 0
    for i = 1, math.random(1, 6) do
      if wild then
        pixels[i] = string.char(math.random(0, 255), math.random(0, 255), math.random(0, 255))
      else
        pixels[i] = string.char(math.random(0, 120), math.random(0, 120), math.random(-20, 20) % 256)
      end
    end
    list[#list + 1] = table.concat(pixels)
  end
  return list
end

return M
