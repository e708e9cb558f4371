return {
  id = "review-clone-lost-update",
  title = "The clones that made it compile",
  kind = "review",
  difficulty = 3,
  minutes = 20,
  cwe = 682,
  concepts = { "review" },
  requires = { "copy-clone", "excl", "diff-test" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = {
      forbid = { ".clone()", ".to_vec()", ".to_owned()" },
      keep = { "pub fn replay(g: &mut [Group], journal: &[(usize, usize, i32)])" },
    },
  },
  inputs = { file = "gen.lua", count = 2000 },
  class = "B",
  hints = {
    "Write beside each variable of the Rust which object of the C it is. How many groups does the C have, and how many does the Rust have while it works?",
    { after = "input", "C has two pointers there. Nothing in the C says that they point to different groups: what may an entry name as from and to?" },
    {
      after = "E0499",
      "Two `&mut` into one slice are refused because they may be to one element, and here they may indeed. An index is not a borrow: `g[from].pages -= pages` borrows until its semicolon.",
    },
    { after = "repair", "When from and to are one group, C still checks the charge, and counts two events." },
    "Replace `a` by `g[from]` and `b` by `g[to]` in each statement, drop the two clones and the two assignments at the end.",
  },
}
