return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "port",
  difficulty = 2,
  minutes = 10,
  concepts = { "integers" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { keep = { "pub fn record_check(bytes: &[u8]) -> u8" } },
  },
  inputs = { file = "gen.lua", count = 2000, seed = 1 },
  class = "B",
  hints = {
    "C adds modulo 256 here without a word. Which addition of Rust's says so?",
    "sum() panics in a debug build where C wraps. wrapping_add() is the addition meant.",
  },
}
