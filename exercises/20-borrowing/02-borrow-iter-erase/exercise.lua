return {
  id = "borrow-iter-erase",
  title = "Reap the leases while walking",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 416,
  concepts = { "excl" }, requires = { "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 41 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0502",
    rules = {
      forbid = { "unsafe", ".clone()", ".cloned()" },
      keep = { "pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize" },
    },
  },
  class = "A",
  hints = {
    "Play the C with three leases that expire at 10, 99 and 20. What is in `v[2]` after the first `erase`, and after the second?",
    { after = "E0502", "The `for` keeps the iterator from the first turn to the last, and with it a shared loan on the table. `remove` needs `&mut`. Walking backwards or with `iter_mut` does not change that." },
    { after = "E0499", "`iter_mut` and `drain` hold the table exclusively for as long as the loop runs: nothing else can remove from it or push to it." },
    "Do not walk and erase in two calls: ask the vector to keep what is still valid, in one pass. Which method of `Vec` takes a condition?",
    "`t.retain(|l| ...)` keeps the elements for which the closure gives true: those whose `expires` is still greater than `now`.",
  },
}
