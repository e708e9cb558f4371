return {
  id = "buf-tlv-parse",
  title = "Walk the records",
  kind = "port",
  difficulty = 3,
  minutes = 20,
  cwe = 125,
  concepts = { "slices" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { keep = { "pub fn tlv_sum(" } },
  },
  inputs = { file = "gen.lua" },
  class = "B",
  hints = { "split_first() gives the first byte and the rest, or None at the end." },
}
