return {
  id = "tally",
  title = "Two threads, one tally",
  kind = "fixc",
  difficulty = 2,
  minutes = 8,
  cwe = 366,
  concepts = { "threads" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "tsan", kind = "data-race", line = 9 },
  },
  rust = { solution = "solution.rs" },
  class = "A",
  hints = { "volatile is about the compiler, not about the other core." },
}
