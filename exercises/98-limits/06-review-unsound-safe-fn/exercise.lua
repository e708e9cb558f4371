return {
  id = "review-unsound-safe-fn",
  title = "A safe function that is not",
  kind = "fix",
  difficulty = 4,
  minutes = 20,
  cwe = 125,
  concepts = { "soundness" },
  requires = { "review", "unsafe-fn", "slice", "qmark" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 12 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = {
      safety = true,
      keep = {
        "pub unsafe fn checksum(p: *const u8, n: u16) -> u16",
        "pub fn frame_sum(frame: &[u8]) -> Option<u16>",
      },
      max = { unsafe = 3 },
    },
    lints = { warn = { "clippy::not_unsafe_ptr_arg_deref" } },
  },
  class = "A",
  hints = {
    "Which of the two functions could find out that the length is wrong, and which could not whatever it did?",
    {
      after = "a_frame_that_says_too_much_is_cut_off",
      "The slice knows how many bytes there are, and frame_sum hands over an address, which does not. The length in a frame is what the sender says.",
    },
    {
      after = "E0133",
      "Now the call has to be answered for. Before you write the block, ask what makes its `// SAFETY:` line true: a check above it, or the sender?",
    },
    "checksum cannot check: it becomes `pub unsafe fn`, with a `# Safety` section that says what p and n must be. frame_sum can: it needs no unsafe at all if the sum itself is a safe function of a slice.",
    "`fn sum(bytes: &[u8]) -> u16` has the loop. checksum makes the slice and calls it; frame_sum calls it with `frame[2..].get(..usize::from(n))?`.",
  },
}
