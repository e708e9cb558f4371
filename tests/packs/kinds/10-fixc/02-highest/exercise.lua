return {
  id = "highest",
  title = "The highest reading",
  kind = "fixc",
  difficulty = 1,
  minutes = 5,
  cwe = 457,
  concepts = { "initialisation" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "valgrind", kind = "uninitialised-value", line = 23 },
  },
  rust = { solution = "solution.rs" },
  class = "A",
  hints = { "What is in max before the first reading?" },
}
