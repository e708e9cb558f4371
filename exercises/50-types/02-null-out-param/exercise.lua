return {
  id = "null-out-param",
  title = "The limit that nobody configured",
  kind = "fix",
  difficulty = 2, minutes = 9, cwe = 457,
  concepts = { "option" }, requires = { "enum", "excl" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "valgrind", kind = "uninitialised-value", line = 37 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0381",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "pub fn conf_uint(conf: &[Entry], key: &str) -> Option<u32>",
        "pub fn idle_limit(conf: &[Entry]) -> u32",
      },
    },
  },
  class = "A",
  hints = {
    "conf_uint gives back two things, by two ways: whether, and what. Which of them does idle_limit look at?",
    { after = "E0381", "A &mut u32 is a pointer to a u32 that exists. A variable without a value cannot be lent, not even to be filled." },
    { after = "E0308", "secs is an Option<u32>. What is the limit when it is None? unwrap_or says it." },
    { after = "never_is_zero_and_stays_zero", "Some(0) was configured, None was not. Only None becomes the default." },
    "One way for both: conf_uint ends in e.val.parse().ok() for the entry that it found, and idle_limit in .unwrap_or(IDLE_DEFAULT).min(IDLE_MAX).",
  },
}
