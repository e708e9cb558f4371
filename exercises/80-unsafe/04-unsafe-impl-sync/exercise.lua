return {
  id = "unsafe-impl-sync",
  title = "A spinlock of one's own",
  kind = "fix",
  difficulty = 4, minutes = 20, cwe = 362,
  concepts = { "unsafe-fn", "send-sync" }, requires = { "rawptr", "mutex", "atomics", "trait" },
  needs = { "tsan" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "tsan", kind = "data-race", line = 40 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", hidden = "hidden.rs", expect = "E0277",
    rules = {
      safety = true,
      max = { unsafe = 3 },
      keep = {
        "value: UnsafeCell<T>,",
        "static DROPPED: Spin<u64> = Spin::new(0);",
        "*DROPPED.lock() += 1;",
        "std::mem::take(&mut *DROPPED.lock())",
      },
    },
  },
  class = "C",
  hints = {
    "Which of the two functions in the C comes by the value without the lock, and what in the C says that it must not?",
    { after = "E0277", "An UnsafeCell is never Sync, so nothing that holds one is, unless somebody vouches for the whole. For Spin that is you, with an impl of Sync." },
    { after = "E0200", "Sync has no functions: the impl is nothing but a promise that rustc cannot check, and is spelt `unsafe impl`." },
    { after = "a_lock_around_an_rc_stays_in_its_thread", "The count of an Rc is changed by each clone(), with or without the lock. Which bound on T says \"may be used by another thread, one at a time\"?" },
    { after = "a_lock_around_a_cell_is_shared", "T: Sync is the wrong bound in both directions: it asks for a T that two threads may use at once, and the lock sees to it that they never do; and it lets a MutexGuard in, which must be unlocked by the thread that locked." },
    "`unsafe impl<T: Send> Sync for Spin<T> {}`, and above it a SAFETY line: why only one thread at a time reaches the value, and why T has to be Send for that.",
  },
}
