return {
  id = "err-ignored-return",
  title = "The disk was full",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 252,
  concepts = { "result", "qmark" }, requires = { "enum", "drop" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "warn", kind = "-Wunused-result", line = 17 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "unused_must_use",
    rules = {
      forbid = { "unsafe", "allow(", "expect(" },
      keep = { "#![deny(unused_must_use)]", "pub fn save(" },
    },
  },
  class = "B",
  hints = {
    "The disk is full. Which calls of the C fail, and which file is there afterwards?",
    { after = "unused_must_use", "The Result of write_all is the only sign that the file is not complete, and save() has a Result of its own to pass it on with." },
    { after = "E0369", "A Result is no number. It is Ok(()) or Err with the reason in it; errno is not needed for it." },
    { after = "a_full_disk_leaves_the_old_file", "The rename must not be reached once a write has failed." },
    { after = "a_write_may_take_several_pieces", "write() may write less than it was given and say how much, as in C. write_all() is the loop around it." },
    "One character: next.write_all(leases.as_bytes())?; leaves save() with that error.",
  },
}
