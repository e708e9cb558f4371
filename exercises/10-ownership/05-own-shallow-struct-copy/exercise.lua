return {
  id = "own-shallow-struct-copy",
  title = "A configuration copied with =",
  kind = "fix",
  difficulty = 2,
  minutes = 10,
  cwe = 415,
  concepts = { "copy-clone" },
  requires = { "move", "drop" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "double-free", line = 13 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0204",
    rules = {
      forbid = { "unsafe", "forget(" },
      keep = {
        "pub log_path: String",
        "pub fn is_sane(c: &Conf) -> bool",
        "pub fn set_level(running: &mut Conf, level: u8) -> bool",
      },
      max = { [".clone()"] = 1 },
    },
  },
  class = "A",
  hints = {
    "How many strings are there after `struct conf next = *running`, and how many calls of `conf_clear`?",
    {
      after = "E0204",
      "`Copy` promises that copying the bytes makes a second, independent value. With a `String` inside it would make a second owner of one block, so the promise has to go.",
    },
    {
      after = "E0507",
      "Without `Copy`, `*running` as a value would move the configuration out of a place that is only lent. A second one has to be made on purpose.",
    },
    {
      after = "a_refused_level_changes_nothing",
      "What has become of the running one when the level is refused? Whatever was written through a reference stays written, and after `mem::take` or `mem::replace` it holds what was left in its place. Work on a second configuration, and touch `*running` only once the level is accepted.",
    },
    "Derive `Clone` alone, and have `next` start as `running.clone()`.",
  },
}
