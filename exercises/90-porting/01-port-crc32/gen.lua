-- Records of a journal: text, text with an accent or a binary field in it, and noise.
local M = {}

local words = { "mount", "sda1", "ro", "link up", "eth0", "retry", "=", " ", "\n", "12", "0" }

local function text()
  local parts = {}
  for i = 1, math.random(1, 8) do parts[i] = words[math.random(#words)] end
  return table.concat(parts)
end

local function noise(most)
  local bytes = {}
  for i = 1, math.random(0, most) do bytes[i] = string.char(math.random(0, 255)) end
  return table.concat(bytes)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "\0", "123456789", "\127", "\128", "\255", "caf\195\169", "\255\0\255\0" }
  while #list < count do
    local kind = math.random(0, 9)
    if kind < 6 then
      list[#list + 1] = text()
    elseif kind < 9 then
      list[#list + 1] = text() .. noise(4) .. text()
    else
      list[#list + 1] = noise(200)
    end
  end
  return list
end

return M
