return {
  id = "review-clone-lost-update",
  title = "The clones that made it compile",
  kind = "review",
  difficulty = 3,
  minutes = 20,
  cwe = 682,
  concepts = { "aliasing" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { forbid = { ".clone()" }, keep = { "pub fn run(moves: &[(usize, usize, i32)]) -> [Acct; 3]" } },
  },
  inputs = { file = "gen.lua", count = 2000 },
  class = "B",
  hints = { { after = "input", "In C both pointers may point to the same account." } },
}
