return {
  id = "own-move-in-loop",
  title = "One configuration, three workers",
  kind = "fix",
  difficulty = 1,
  minutes = 8,
  cwe = 416,
  concepts = { "borrow" },
  requires = { "move" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 37 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = {
      forbid = { "unsafe", "forget(" },
      keep = { "pub fn pool_run(workers: usize, word: &str, journal: &[&str])" },
    },
  },
  class = "A",
  hints = {
    "How many workers does the loop start, and how many configurations are there? Who should free the one?",
    {
      after = "E0382",
      "The first pass gives `c` away; the second has nothing left to give. `worker_run` only reads, so it need not own.",
    },
    {
      after = "E0308",
      "Lending takes two places: the type in the prototype and the `&` at the call.",
    },
    {
      after = "eight_workers_share_one_copy_of_the_word",
      "It builds and counts right, and each pass pays an allocation for a copy of the word. Make one `Config` before the loop and lend that.",
    },
    "Write `c: &Config` in `worker_run` and `worker_run(&c, id, journal)` in the loop; the body of `worker_run` stays as it is.",
  },
}
