-- Rust, edition 2024, for the highlighter. See words.lua for the form.

local lpeg = require "lpeg"
local w = require "lexers.words"
local P, R, S, V, C, Cmt = lpeg.P, lpeg.R, lpeg.S, lpeg.V, lpeg.C, lpeg.Cmt

local keywords = w.set [[
  as async await break const continue crate dyn else enum extern fn for gen if impl in let
  loop match mod move mut pub ref return self static struct super trait type union unsafe
  use where while yield macro_rules
]]
local types = w.set [[
  bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 Self
]]
local constants = w.set "true false None Some Ok Err"

local function classify(word, text, at)
  if keywords[word] then
    return "keyword"
  elseif types[word] then
    return "type"
  elseif constants[word] or word:find "^%u[%u%d_]+$" then
    return "constant"
  elseif text:find("^![^=]", at) or text:find("^!$", at) then
    return "macro"
  elseif word:find "^%u" then
    return "type"
  elseif w.followed_by(text, at, "(") then
    return "function"
  end
end

-- Block comments nest; an unfinished one reaches to the end.
local comment = P { "/*" * (V(1) + (1 - P "*/")) ^ 0 * (P "*/" + -P(1)) }

-- r#"…"#, br"…", cr##"…"##: no escapes, as many hashes behind as before.
local raw = Cmt(S "bc" ^ -1 * "r" * C(P "#" ^ 0) * '"', function(text, at, hashes)
  local _, last = text:find('"' .. hashes, at, true)
  return (last or #text) + 1
end)

local escape = P "\\" * (P "u{" * (1 - S "}'\"\n") ^ 0 * "}" + P "x" * R("09", "af", "AF") ^ -2 + 1 + -P(1))
local string = S "bc" ^ -1 * '"' * (escape + (1 - S '"\\')) ^ 0 * (P '"' + -P(1))
local character = R "\0\127" - S "'\\\n" + R "\192\255" * R "\128\191" ^ 0
local char = P "b" ^ -1 * "'" * (escape + character) * "'"

local inside = (P '"' * (escape + (1 - S '"\\')) ^ 0 * (P '"' + -P(1)))
local attribute = P {
  P "#" * P "!" ^ -1 * V "list",
  list = P "[" * (inside + V "list" + (1 - S "[]")) ^ 0 * (P "]" + -P(1)),
}

local digits = (w.digit + "_") ^ 0
local suffix = (w.letter + w.digit) ^ 0
local fraction = P "." * -(P "." + w.letter) * digits
local exponent = S "eE" * S "+-" ^ -1 * P "_" ^ 0 * w.digit * digits
local number = P "0" * S "xob" * (R("09", "af", "AF") + "_") ^ 0 * suffix
  + w.digit * digits * fraction ^ -1 * exponent ^ -1 * suffix

local M = {}

M.lex = w.lex({
  { "comment", P "//" * (1 - P "\n") ^ 0 },
  { "comment", comment },
  { "preproc", attribute },
  { "string", raw },
  { "string", string },
  { "string", char },
  { "lifetime", P "'" * w.name },
  { "number", number },
  { "plain", P "r#" * w.name },
}, w.word(w.name, classify))

return M
