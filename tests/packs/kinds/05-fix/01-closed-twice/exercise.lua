return {
  id = "closed-twice",
  title = "Who closes the log?",
  kind = "fix",
  difficulty = 1,
  minutes = 2,
  cwe = 415,
  concepts = { "move" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "double-free", line = 24 } },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = { forbid = { "unsafe", ".clone()" }, keep = { "pub fn log_close(l: Log) -> usize" } },
  },
  class = "A",
  hints = { "log_close takes the log; what it returns is all that is left." },
}
