return {
  id = "start-mut-binding",
  title = "The length that was used up",
  kind = "fix",
  difficulty = 1,
  minutes = 8,
  cwe = 125,
  concepts = { "value" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 19 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0384",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn frame_ok(frame: &[u8]) -> bool" },
    },
  },
  class = "A",
  hints = {
    "What is the value of `len` when the loop is over, and which line still reads it?",
    {
      after = "E0384",
      "E0384 asks a question of each of the two names, `len` and `lrc`: is it meant to change, or does a later line need the value that it began with?",
    },
    {
      after = "a_sound_frame_is_ok",
      "With `let mut len` the loop leaves 0 behind, and 0 - 2 is no index. Count with another name, or walk over the bytes without counting.",
    },
    {
      after = "E0384",
      "`lrc` is meant to change, and `let mut lrc` says so. `len` is a length; it is the loop that needs a number of its own.",
    },
    "Leave `let len` as it is, write `let mut lrc = 0;`, and walk with `for byte in frame { lrc ^= byte; }`. A second counter, `let mut left = len;`, does as well.",
  },
}
