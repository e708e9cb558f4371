return {
  id = "enum-exhaustive",
  title = "A state that the switch does not know",
  kind = "fix",
  difficulty = 1, minutes = 6, cwe = 478,
  concepts = { "enum" }, requires = { "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "warn", kind = "-Wswitch", line = 19 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0004",
    rules = {
      forbid = { "unsafe", "_ =>", "_=>" },
      keep = { "pub fn enter(&mut self, s: State)", "State::Fault" },
    },
  },
  class = "B",
  hints = {
    "The charger is in FAST when the fault comes. What is limit_ma after enter(&c, FAULT) in the C?",
    { after = "E0004", "rustc names the variant that no arm covers. An arm for it has to give a number, since the match is what limit_ma becomes." },
    { after = "E0170", "A bare name in a pattern is a new variable, and it takes everything. The variant is State::Fault." },
    { after = "a_fault_stops_the_current_at_once", "limit_ma must not depend on the state before: a fault in FAST leaves 2000 mA otherwise." },
    "Off and Fault have one limit: State::Off | State::Fault => 0.",
  },
}
