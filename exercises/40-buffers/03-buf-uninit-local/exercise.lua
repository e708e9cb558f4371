return {
  id = "buf-uninit-local",
  title = "A speed that nobody stored",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 457,
  concepts = { "init" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "valgrind", kind = "uninitialised-value", line = 31 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0381",
    rules = {
      forbid = { "unsafe", "MaybeUninit" },
      keep = { "pub fn link_speed(status: u16) -> Option<u32>" },
    },
  },
  class = "A",
  hints = {
    "Two bits have four values. Which of them stores nothing in mbit, and what does the caller then get?",
    { after = "E0381", "Give that path a value, or let it leave the function: None says that there is no speed. A number that is stored only to please the compiler would be reported like any other." },
    { after = "a_reserved_speed_is_no_speed", "A reserved pattern now comes out as a speed. Remove the number that stands for it." },
    { after = "E0384", "A variable without mut is stored to once on each path. It may be stored to later than it is declared, so it needs neither a first value nor mut." },
    { after = "E0004", "The other patterns have no arm. A match can leave the function from one: _ => return None." },
    "An else that returns None is enough. Shorter: match status & SPEED, with an arm for each constant and _ => None.",
  },
}
