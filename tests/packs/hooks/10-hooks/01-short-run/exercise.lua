return {
  id = "short-run",
  title = "Read before it is done, in few lines",
  kind = "fix",
  difficulty = 1,
  minutes = 6,
  cwe = 416,
  concepts = { "move" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 31 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = { forbid = { "unsafe" }, keep = { "pub fn done(j: Job) -> String" } },
  },
  class = "A",
  hooks = "hooks.lua",
  hints = { "Which of the two lines needs the job, and which only a number?" },
}
