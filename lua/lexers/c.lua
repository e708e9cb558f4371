-- C11 with the usual POSIX names, for the highlighter. See words.lua for the form.

local lpeg = require "lpeg"
local w = require "lexers.words"
local P, R, S, Cmt = lpeg.P, lpeg.R, lpeg.S, lpeg.Cmt

local keywords = w.set [[
  auto break case const continue default do else enum extern for goto if inline register
  restrict return sizeof static struct switch typedef union volatile while
  _Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local
]]
local types = w.set [[
  void char short int long float double signed unsigned _Bool _Complex bool wchar_t
  FILE va_list
]]
local constants = w.set "NULL true false EOF stdin stdout stderr errno"

local function classify(word, text, at)
  if keywords[word] then
    return "keyword"
  elseif types[word] or word:find "^%l[%w_]*_t$" then
    return "type"
  elseif constants[word] or word:find "^%u[%u%d_]+$" then
    return "constant"
  elseif w.followed_by(text, at, "(") then
    return "function"
  end
end

-- A '#' that has only blanks before it on its line.
local hash = Cmt(P "#", function(text, at)
  local i = at - 2
  while i > 0 and text:find("^[ \t]", i) do
    i = i - 1
  end
  return i == 0 or text:sub(i, i) == "\n"
end)

local escape = P "\\" * (1 + -P(1))
local function quoted(mark)
  return (P "u8" + S "LuU") ^ -1 * mark * (escape + (1 - S(mark .. "\n\\"))) ^ 0 * (P(mark) + 0)
end

-- <stdio.h>, where only an #include can stand before it on the line
local header = Cmt(P "<" * (1 - S ">\n") ^ 1 * ">", function(text, at)
  local line_start = at
  while line_start > 1 and text:sub(line_start - 1, line_start - 1) ~= "\n" do
    line_start = line_start - 1
  end
  return text:find("^[ \t]*#[ \t]*include", line_start) ~= nil
end)

local exponent = S "eEpP" * S "+-" ^ -1 * w.digit ^ 1
local suffix = (w.letter + w.digit) ^ 0
local number = P "0" * S "xX" * (R("09", "af", "AF") + ".") ^ 0 * exponent ^ -1 * suffix
  + P "0" * S "bB" * S "01" ^ 0 * suffix
  + (w.digit ^ 1 * (P "." * w.digit ^ 0) ^ -1 + P "." * w.digit ^ 1) * exponent ^ -1 * suffix

local M = {}

M.lex = w.lex({
  { "comment", P "//" * ((P "\\" * P "\n") + (1 - P "\n")) ^ 0 },
  { "comment", P "/*" * (1 - P "*/") ^ 0 * (P "*/" + w.rest) },
  { "preproc", hash * S " \t" ^ 0 * w.name ^ -1 },
  { "string", header },
  { "string", quoted '"' },
  { "string", quoted "'" },
  { "number", number },
}, w.word(w.name, classify))

return M
