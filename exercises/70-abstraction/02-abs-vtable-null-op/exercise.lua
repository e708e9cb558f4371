return {
  id = "abs-vtable-null-op",
  title = "The console cannot flush",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 476,
  concepts = { "trait", "dyn" }, requires = { "generic", "box" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "SEGV", line = 52 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0046",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "pub trait Sink",
        "fn write(&mut self, line: &str);",
        "fn flush(&mut self) -> usize",
        "pub fn flush_all(sinks: &mut [Box<dyn Sink>]) -> usize",
      },
    },
  },
  class = "A",
  hints = {
    "Which member of console_ops is not initialised, and what does C put there?",
    { after = "E0046", "impl Sink for Console is the console's table, and it lacks an entry. What has a console to flush, if each line is out as soon as it was written?" },
    { after = "E0053", "All tables are of one type: the entry must take &mut self and return a usize, whatever this sink needs of it." },
    { after = "a_console_alone_has_nothing_to_flush", "n counts what was written. Those lines are out; a flush has nothing left to write and changes nothing." },
    "In impl Sink for Console: fn flush(&mut self) -> usize { 0 }. The same body behind the prototype in the trait would be the default for every sink that does not say otherwise.",
  },
}
