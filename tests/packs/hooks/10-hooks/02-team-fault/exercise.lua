return {
  id = "team-fault",
  title = "An error with the team's code",
  kind = "fix",
  difficulty = 1,
  minutes = 5,
  concepts = { "error-types" },
  c = false,
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0277",
    rules = { keep = { "pub fn level(s: &str) -> Result<u8, Fault>" } },
  },
  class = "D",
  hints = { "What does `?` do with the error before it returns it?" },
}
