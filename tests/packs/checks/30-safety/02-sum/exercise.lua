return {
  id = "sum-safely",
  title = "A pointer and a count",
  kind = "fix",
  difficulty = 2,
  minutes = 10,
  cwe = 125,
  concepts = { "unsafe", "raw-pointer" },
  c = {
    file = "bug.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 9 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0133",
    rules = {
      keep = { "pub unsafe fn sum(p: *const u32, n: usize) -> u32" },
      max = { unsafe = 2 },
      safety = true,
    },
  },
  class = "A",
  hints = {
    { after = "E0133", "No check in this function can make p right: its caller has to. Say so in its type, and in a `# Safety` section above it." },
    "Inside, one block is enough: a slice made of p and n is the last thing that has to be believed.",
  },
}
