return {
  id = "kern-panic-free-path",
  title = "A descriptor that the device cut short",
  kind = "fix",
  difficulty = 3,
  minutes = 20,
  cwe = 125,
  concepts = {},
  requires = { "slice", "qmark", "enum" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 28 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = { keep = { "bytes: &[u8]) -> Result<Config, Malformed>" } },
    lints = { deny = { "clippy::indexing_slicing", "clippy::unwrap_used", "clippy::expect_used", "clippy::panic" } },
  },
  class = "A",
  hints = {
    "Which bytes does one turn of the loop read, and what has been tested of the length by then?",
    {
      after = "an_endpoint_cut_short",
      "A device may send any length. The descriptor is as long as it says, or the configuration is malformed: decide that once, before anything in it is read.",
    },
    {
      after = "E0277",
      "get() gives an Option, and this function returns a Result: say which error None stands for, with .ok_or(Malformed) before the question mark.",
    },
    {
      after = "E0308",
      "get() gives an Option<&u8>. if let Some(&kind) or .ok_or(Malformed)? takes the byte out.",
    },
    "bytes.split_at_checked(len.into()) is the descriptor and the rest, or None. Match the descriptor against [_, DT_ENDPOINT, addr, _, lo, hi, ..]: a pattern has no index that could be wrong, and [], [_] and a shorter endpoint are arms of their own.",
  },
}
