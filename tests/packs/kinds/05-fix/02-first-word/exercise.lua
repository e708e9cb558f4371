return {
  id = "first-word",
  title = "Whose bytes are these?",
  kind = "fix",
  difficulty = 1,
  minutes = 2,
  cwe = 562,
  concepts = { "lifetime" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-return", line = 15 } },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0515",
    rules = { forbid = { "unsafe", "leak(" }, keep = { "pub fn first_word(line: &str) -> &str" } },
  },
  class = "A",
  hints = { "The word lies in the line already." },
}
