return {
  id = "ring-tests",
  title = "Tests for a ring",
  kind = "test",
  difficulty = 2,
  minutes = 12,
  concepts = { "tests" },
  rust = {
    file = "ring.rs",
    start = "start.rs",
    solution = "solution.rs",
    mutants = {
      { file = "forgets-to-wrap.rs", says = "a ring that forgets to wrap" },
      { file = "holds-one-less.rs", says = "a ring that is full one value too early" },
      { file = "overwrites.rs", says = "a ring that overwrites its oldest value when it is full" },
      { file = "newest-first.rs", says = "a ring that gives the newest value first" },
    },
  },
  class = "D",
  hints = {
    "A ring that was never full and never went round can hide most of its bugs.",
  },
}
