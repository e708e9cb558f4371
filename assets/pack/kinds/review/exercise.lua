return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "review",
  difficulty = 2,
  minutes = 10,
  cwe = 682,
  concepts = { "integers" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { keep = { "pub fn shard_of(key: i32) -> i32" } },
  },
  inputs = { file = "gen.lua", count = 2000, seed = 1 },
  class = "B",
  hints = {
    "For which keys does the C take its first branch?",
    "Work out both for -1: the C negates, the Rust adds 8.",
    "What lies on disk was placed by the C: its shard is the right one.",
  },
}
