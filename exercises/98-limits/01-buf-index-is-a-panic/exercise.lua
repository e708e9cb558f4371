return {
  id = "buf-index-is-a-panic",
  title = "One datagram stops the log",
  kind = "fix",
  difficulty = 2,
  minutes = 10,
  cwe = 129,
  concepts = { "panic-dos" },
  requires = { "slice", "option" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 32 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = {
      forbid = { "unsafe", "catch_unwind", "unwrap()", "expect(" },
      keep = {
        "pub const FACILITIES: usize = 12;",
        "pub seen: [u64; FACILITIES]",
        "pub fn tally(&mut self, msg: &str)",
      },
    },
    lints = { warn = { "clippy::indexing_slicing" } },
  },
  class = "A",
  hints = {
    "Who chooses the number behind `<`, and up to which facility does that number reach?",
    {
      after = "an_unknown_facility_is_odd",
      "The panic is the bounds check of `self.seen[...]`. It says that nobody asked before. A message of an unknown facility belongs to `odd`, like one without a priority.",
    },
    {
      after = "E0368",
      "`get_mut` gives an `Option`: a counter, or nothing where there is no such index. Take it apart with `match`, and count in one of its two arms.",
    },
    "`match self.seen.get_mut(usize::from(pri >> 3))`: in `Some(seen)` count `*seen += 1`, in `None` count `self.odd += 1`.",
  },
}
