return {
  id = "conc-unlock-on-error",
  title = "Refused, and locked for ever",
  kind = "fixc",
  difficulty = 2, minutes = 10, cwe = 667,
  concepts = { "mutex" }, requires = { "thread" },
  needs = { "tsan" },
  c = {
    file = "bug.c", tests = "tests.c",
    expect = { tool = "tsan", kind = "report", line = 34 },
  },
  rust = {
    solution = "solution.rs",
    rules = {
      keep = {
        "pthread_mutex_t lock;",
        "int sw_init(struct sw *s)",
        "int sw_set(struct sw *s, unsigned port, unsigned mbit)",
        "int sw_destroy(struct sw *s)",
      },
    },
  },
  class = "A",
  hints = {
    "The report names sw_destroy(), but the lock was taken elsewhere: the second part, below \"and:\", says where. How many ways lead out of that function?",
    { after = "report", "Two returns leave sw_set() with the lock held, and main reaches only one of them. Each way out has to unlock, or the lock has to be taken when no way out is left but one." },
    { after = "what_is_refused_changes_nothing", "Unlocking in sw_destroy() silences the report. But who calls sw_set() next waits for ever: the one who locked has to unlock." },
    { after = "data-race", "The lock guards speed: it has to be held while speed is written." },
    "Neither check looks at what the lock guards. Do both first, then lock, write, unlock, return 0.",
  },
}
