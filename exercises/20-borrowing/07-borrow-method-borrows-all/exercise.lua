return {
  id = "borrow-method-borrows-all",
  title = "The session that closes while it runs",
  kind = "fix",
  difficulty = 3, minutes = 15, cwe = 416,
  concepts = { "borrow", "excl" }, requires = { "move", "drop", "borrow", "excl" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 36 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0502",
    rules = {
      forbid = { "unsafe", ".clone()", ".to_vec()" },
      keep = {
        "pub fn receive(&mut self, ops: &[u8])",
        "pub fn counts(&self) -> (u32, u32, usize)",
        "pub fn run(&mut self)",
      },
    },
  },
  class = "A",
  hints = {
    "What does `count` do with the queue when it counts the third unknown command, and who is walking it at that moment?",
    { after = "E0502", "`&mut self` is a loan of the whole session, queue included, whatever the body of `count` touches. Which fields does the counting need?" },
    { after = "E0499", "The walk only reads the queue: `&self.queue` is enough for it. It is `count` that asks for too much." },
    { after = "E0594", "Counting writes, so it needs a `&mut` to something. To what, if not to all of the session?" },
    { after = "the_third_ends_it", "Who walks has to hear that it is over. Let `count` say so with a `bool`, and leave the queue to `run`." },
    "Put `done` and `bad` into a struct of their own, `Counters`, with `fn count(&mut self, op: u8) -> bool`. In `run` the loop borrows `self.queue`, `self.counters.count(op)` borrows the other field, and `break` ends it.",
  },
}
