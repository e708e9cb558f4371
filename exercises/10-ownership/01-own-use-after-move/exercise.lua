return {
  id = "own-use-after-move",
  title = "Who frees the frame?",
  kind = "fix",
  difficulty = 1,
  minutes = 8,
  cwe = 416,
  concepts = { "move" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 35 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = {
      forbid = { "unsafe", ".clone()", "forget(" },
      keep = {
        "pub fn put(&mut self, f: Frame)",
        "pub fn send(&mut self, f: Frame)",
      },
    },
  },
  class = "A",
  hints = {
    "Look at the three lines of send: after which one may the frame be gone?",
    {
      after = "E0382",
      "rustc names two lines: where f was given away and where it is read. put really keeps the frame, so the line that reads is the one to move.",
    },
    {
      after = "E0505",
      "A reference into f is a pointer into the block that put may free. Keep the number, not the address.",
    },
    "A usize is copied, not moved: take `let len = f.data.len();` before put, and add len afterwards.",
  },
}
