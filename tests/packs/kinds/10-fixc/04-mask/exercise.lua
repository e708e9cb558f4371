return {
  id = "mask",
  title = "A length from the wire",
  kind = "fixc",
  difficulty = 1,
  minutes = 5,
  cwe = 195,
  concepts = { "conversion" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "warn", kind = "-Wsign-compare", line = 7 },
  },
  rust = { solution = "solution.rs" },
  class = "B",
  hints = { "Which of the two is converted, and to what?" },
}
