return {
  id = "conc-unlock-on-error",
  title = "The error path unlocks for somebody else",
  kind = "fixc",
  difficulty = 2, minutes = 10, cwe = 832,
  concepts = { "mutex" }, requires = { "thread" },
  needs = { "tsan" },
  c = {
    file = "bug.c", tests = "tests.c",
    expect = { tool = "tsan", kind = "unlock-of-unlocked", line = 32 },
  },
  rust = {
    solution = "solution.rs",
    rules = {
      keep = {
        "pthread_mutex_t lock;",
        "int sw_init(struct sw *s)",
        "int sw_set(struct sw *s, unsigned port, unsigned mbit)",
      },
    },
  },
  class = "A",
  hints = {
    "Three ways lead to the label out. On which of them does this thread hold the lock?",
    { after = "unlock-of-unlocked", "The check of the port jumps past pthread_mutex_lock() and then to pthread_mutex_unlock(). An exit may undo only what has been done before the jump to it." },
    { after = "a_speed_that_is_none_leaves_the_lock_free", "The check of the speed stands behind the lock: a plain return from there leaves it locked for ever." },
    { after = "data-race", "The lock guards speed: it has to be held while speed is written." },
    "The check of the port looks at nothing that is guarded and has nothing to undo: return -EINVAL. The other goto is right.",
  },
}
