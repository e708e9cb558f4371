local M = {}

local blanks = { "", "", "", " ", "\t", "\v", "  ", "\f ", "\r\n" }
local signs = { "", "", "", "", "-", "+", "--", "+-", "+ " }
local ends = { "", "", ",", ", public", " ", ";x", "s", "e3", ".5", "x1", "_000", "," }
local starts = { "", "", "public, ", "s-", "no-cache max-age", "Max-Age=5, " }

local function pick(list)
  return list[math.random(1, #list)]
end

function M.inputs(seed, count)
  math.randomseed(seed)
  local list = { "", "max-age", "max-age=", "max-age=60", "max-age=60, public", "max-age= 60", "max-age=-1", "max-age=+7", "max-age=007",
    "max-age=x, max-age=60", "max-age=\v60" }
  while #list < count do
    local digits = {}
    for i = 1, math.random(0, 9) do digits[i] = string.char(math.random(48, 57)) end
    list[#list + 1] = pick(starts) .. "max-age=" .. pick(blanks) .. pick(signs) .. table.concat(digits) .. pick(ends)
  end
  return list
end

return M
