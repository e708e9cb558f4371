-- Base64 as mails have it: in lines, with padding, with what does not belong there, several in a row, and noise.
local M = {}

local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

local function letters(n)
  local chars = {}
  for i = 1, n do
    local at = math.random(64)
    chars[i] = alphabet:sub(at, at)
  end
  return table.concat(chars)
end

local function noise(n)
  local bytes = {}
  for i = 1, n do bytes[i] = string.char(math.random(0, 255)) end
  return table.concat(bytes)
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "=", "\n", "A", "QQ==", "QQ==QQ==", "QUJD\r\nREVG", "*", "{", "\0", "\255", "@A[a`", "/+9z", "////////" }
  while #list < count do
    local kind, text = math.random(0, 9), letters(math.random(0, 40))
    if kind < 3 then
      text = text .. ("="):rep(math.random(0, 2))
    elseif kind < 6 then
      text = letters(76) .. "\r\n" .. text .. "=\r\n"
    elseif kind == 6 then
      text = text .. "=" .. letters(5)
    elseif kind == 7 then
      text = text .. noise(2) .. letters(8)
    elseif kind == 8 then
      text = noise(math.random(0, 20))
    end
    list[#list + 1] = text
  end
  return list
end

return M
