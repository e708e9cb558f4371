return {
  id = "num-inet-checksum",
  title = "The carry goes around",
  kind = "port",
  difficulty = 2,
  minutes = 15,
  concepts = { "integers" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { keep = { "pub fn checksum(" } },
  },
  inputs = { file = "gen.lua", count = 5000, seed = 7 },
  class = "B",
  hints = { "Add up in u32 and fold the upper half back in at the end." },
}
