return {
  id = "chomp",
  title = "A line without an end",
  kind = "fix",
  difficulty = 2,
  minutes = 6,
  cwe = 787,
  concepts = { "String" },
  c = {
    file = "bug.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 8 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "E0277",
    rules = { keep = { "pub fn chomp(line: &mut String)" } },
  },
  class = "A",
  hints = {
    { after = "E0277", "A String is UTF-8: it has no n-th byte to assign. It can drop its last character." },
    { after = "an_empty_line_stays_empty", "What is line.len() - 1 of an empty line?" },
  },
}
