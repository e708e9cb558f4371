return {
  id = "borrow-two-writers",
  title = "A queue appended to itself",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 416,
  concepts = { "excl" }, requires = { "move", "drop", "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 18 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0499",
    rules = {
      forbid = { "unsafe", ".clone()", ".to_vec()" },
      keep = {
        "fn splice(to: &mut Queue, from: &mut Queue)",
        "pub fn park(cpu: &mut [Queue], awake: usize)",
      },
    },
  },
  class = "A",
  hints = {
    "The loop starts at 0. What are `to` and `from` when `i` comes to `awake`?",
    { after = "E0499", "rustc does not compare `awake` with `i`, also not in an `if` around the call: both `&mut` are into `cpu`, and the second is made while the first is waiting for the call." },
    { after = "E0502", "One of the two may be a reader only if the other is done. Finish with the one queue before you borrow the next." },
    "A queue can leave the table for a moment: who holds it by value needs no borrow of the table. What has to stay in its place?",
    "`let mut parked = std::mem::take(&mut cpu[i]);` and then `splice(&mut cpu[awake], &mut parked);`. It is right for `i == awake` too: the jobs go out and come back.",
  },
}
