return {
  id = "ring-last",
  title = "The slot before the first",
  kind = "fix",
  difficulty = 2,
  minutes = 6,
  cwe = 125,
  concepts = { "index", "usize" },
  c = {
    file = "bug.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 20 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "E0277",
    rules = { keep = { "pub fn last(&self) -> i32" } },
  },
  class = "A",
  hints = {
    { after = "E0277", "An index is a usize, which has no value below 0: where does head - 1 go then?" },
    { after = "after_the_wrap_the_newest_is_in_the_last_slot", "Add CAP before you take 1, then the modulus has nothing negative to see." },
  },
}
