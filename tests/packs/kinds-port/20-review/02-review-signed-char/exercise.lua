return {
  id = "review-signed-char",
  title = "The byte that was negative",
  kind = "review",
  difficulty = 2,
  minutes = 12,
  cwe = 194,
  concepts = { "integers" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { keep = { "pub fn hash(name: &[u8]) -> u32" } },
  },
  inputs = { file = "gen.lua" },
  class = "B",
  hints = { "Which values does a char have with gcc on x86-64?" },
}
