return {
  id = "window-tests",
  title = "Tests for a bound",
  kind = "test",
  difficulty = 3,
  minutes = 12,
  cwe = 190,
  concepts = { "tests", "overflow" },
  rust = {
    file = "window.rs",
    start = "start.rs",
    solution = "solution.rs",
    mutants = {
      { file = "one-too-far.rs", says = "a window that may end one byte behind the buffer" },
      { file = "wraps.rs", says = "an end that wraps around to a small number" },
      { file = "refuses-the-end.rs", says = "an empty window at the very end that is refused" },
      { file = "from-nought.rs", says = "a window that starts at 0 whatever was asked" },
    },
    rules = { max = { ["#[test]"] = 8 } },
  },
  class = "B",
  hints = { "Which numbers are next to a bound, and which two add up past the largest usize?" },
}
