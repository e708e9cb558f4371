return {
  id = "conc-toctou-lock",
  title = "There was room a moment ago",
  kind = "fix",
  difficulty = 3,
  minutes = 15,
  cwe = 367,
  concepts = {},
  requires = { "mutex", "thread" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 25 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = {
      forbid = { "unsafe", "try_lock", ".truncate(" },
      keep = {
        "pub const LIMIT: usize = 2;",
        "fds: Mutex<Vec<i32>>,",
        "pub fn admit(&self, fd: i32, allowed: impl FnOnce(i32) -> bool) -> bool",
      },
      max = { [".lock()"] = 2, ["has_room()"] = 1 },
    },
  },
  class = "A",
  hints = {
    "Each access is under the lock. What may happen between the unlock at the end of has_room and the lock in add, and how long is that?",
    {
      after = "two_come_in_while_the_third_is_looked_up",
      "An answer about shared data is out of date when its lock is released. Asking has_room once more is the same gap, only shorter: who asks and who acts must be one holder of the lock.",
    },
    {
      after = "nobody_waits_for_the_name_server",
      "Holding the lock over the whole call closes the gap, and makes every thread wait for a name server. Hold it for the second look and the push, no longer.",
    },
    {
      after = "a_full_table_asks_nobody",
      "The early look may stay: a refusal that is a moment out of date does no harm. It must not be the only one.",
    },
    { after = "E0308", "add has to say whether there was still room: give it `-> bool`, and both of its ways out a value." },
    "In add: `let mut fds = self.fds.lock().unwrap();`, then compare `fds.len()` and push through the same guard, and return whether there was room.",
  },
}
