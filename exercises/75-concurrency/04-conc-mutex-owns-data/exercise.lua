return {
  id = "conc-mutex-owns-data",
  title = "The reader that forgot the lock",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 820,
  concepts = { "mutex" }, requires = { "send-sync", "drop" },
  needs = { "tsan" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "tsan", kind = "data-race", line = 30 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0609",
    rules = {
      forbid = { "unsafe", "forget(" },
      keep = {
        "stats: Mutex<Stats>",
        "pub fn lookup(&self, hit: bool)",
        "pub fn permille(&self) -> u64",
      },
    },
  },
  class = "A",
  hints = {
    "Which of the functions that touch lookups and hits takes the lock? What in the C connects the lock with the two numbers?",
    { after = "E0609", "A Mutex has no field hits: the numbers are inside, and lock() is the only way to them. It gives a Result; what is in its Ok is a guard, and the guard is used like a pointer to the Stats." },
    { after = "E0596", "get_mut() needs &mut self, which says that nobody else has the cache at all, and so takes no lock. Here others have it: lock()." },
    { after = "E0507", "The guard lends the Stats and does not give it away. Read the fields through the guard: no star." },
    { after = "permille_comes_back", "Each lock() in an expression makes a guard that lives until the end of the statement. The second waits for the first, in the same thread. One guard with a name does for both numbers." },
    "let s = self.stats.lock().unwrap(); the rest stays. The guard s unlocks where it is dropped: at both ways out.",
  },
}
