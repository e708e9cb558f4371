return {
  id = "own-conditional-free",
  title = "Gone on the fast path",
  kind = "fix",
  difficulty = 2,
  minutes = 10,
  cwe = 416,
  concepts = { "move" },
  requires = { "move", "drop" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 31 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = {
      forbid = { "unsafe", ".clone()", "forget(" },
      keep = { "fn bio_end(&mut self, b: Bio)" },
    },
  },
  class = "A",
  hints = {
    "Follow b twice through submit: once for a hit, once for a miss. Which lines does a hit still run?",
    {
      after = "E0382",
      "After the first if, b may be gone, and rustc does not connect hit with that. Both uses below the if are in question; the second is reported once the first is repaired.",
    },
    {
      after = "E0505",
      "A reference to the sector is a pointer into b. The number itself is a usize and can be stored at once.",
    },
    "Set self.last first, while b is whole. Then one if with an else: bio_end(b) on one side, queue.push(b) on the other.",
  },
}
