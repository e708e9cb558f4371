-- What the lexers share. A lexer is a module with lex(text), which returns a list of
-- { from, to, kind }: bytes from (counted from 1) up to but without `to`, in order and
-- without overlap. Kinds are the style names of assets/themes/. What is not in the list
-- is plain text. Lexers never fail: unfinished strings and comments reach to the end.

local lpeg = require "lpeg"
local P, R, S, C, Cc, Cp, Ct, Cmt = lpeg.P, lpeg.R, lpeg.S, lpeg.C, lpeg.Cc, lpeg.Cp, lpeg.Ct, lpeg.Cmt

local M = {}

M.rest = P(1) ^ 0
-- Bytes from 0x80 on are letters: identifiers may be UTF-8 in both languages.
M.letter = R("az", "AZ", "\128\255") + "_"
M.digit = R "09"
M.name = M.letter * (M.letter + M.digit) ^ 0
M.blank = S " \t\r\n"

-- A set of words as a table: words "a b" -> { a = true, b = true }.
function M.set(text)
  local set = {}
  for word in text:gmatch "%S+" do
    set[word] = true
  end
  return set
end

-- A name whose kind is looked up: classify(word, text, position after it) -> kind or nil.
function M.word(name, classify)
  return Cmt(C(name), function(text, at, word)
    local kind = classify(word, text, at)
    return at, kind or false
  end)
end

-- Joins { kind, pattern } rows, the first that fits winning, into lex(text).
function M.lexer(rows)
  local token = P(false)
  for _, row in ipairs(rows) do
    local kind, pattern = row[1], row[2]
    token = token + Ct(Cp() * (pattern / 0) * Cp() * Cc(kind))
  end
  return token
end

-- lex(text) from token rows and one word row; see M.lexer and M.word.
function M.lex(rows, word)
  local all = Ct((M.lexer(rows) + Ct(Cp() * word * Cp()) + 1) ^ 0)
  return function(text)
    local spans, n = {}, 0
    for _, t in ipairs(all:match(text)) do
      -- { from, to, kind }, or { from, kind, to } from a word
      local from, to, kind = t[1], t[2], t[3]
      if type(to) ~= "number" then
        to, kind = kind, to
      end
      if kind and to > from then
        n = n + 1
        spans[n] = { from, to, kind }
      end
    end
    return spans
  end
end

-- The text from `at` on, blanks skipped, begins with `s`.
function M.followed_by(text, at, s)
  local next = text:find("[^ \t]", at)
  return next and text:sub(next, next + #s - 1) == s
end

return M
