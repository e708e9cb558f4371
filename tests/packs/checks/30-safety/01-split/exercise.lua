return {
  id = "split-safely",
  title = "Two halves of one buffer",
  kind = "fix",
  difficulty = 3,
  minutes = 15,
  cwe = 787,
  concepts = { "unsafe", "aliasing" },
  c = {
    file = "bug.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 23 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0499",
    rules = {
      keep = { "pub fn split<T>(v: &mut [T], mid: usize) -> (&mut [T], &mut [T])" },
      forbid = { "split_at_mut" },
      max = { unsafe = 1 },
      safety = true,
    },
  },
  class = "C",
  hints = {
    { after = "E0499", "The borrow checker sees one slice lent twice, not two ranges. Two raw pointers into it are two ranges, if you check that they are." },
    "Write down what makes it true, above the block: why is mid in range, and why do the two not overlap?",
  },
}
