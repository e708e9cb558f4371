return {
  id = "borrow-restrict-lie",
  title = "Percent of the first run",
  kind = "predict",
  difficulty = 3, minutes = 8, cwe = 758,
  concepts = { "excl" }, requires = { "borrow", "excl" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "warn", kind = "-Wrestrict", line = 16 },
  },
  rust = { file = "program.rs" },
  ask = { "compiles", "code", "output" },
  class = "B",
  hints = {
    "What does `*base` read in the second turn of the C loop, if `base` and `ms` are the same address? And what may gcc assume of it after `restrict`?",
    { after = "compiles", "`&mut` is `restrict` with a compiler that looks at the caller. Is there a line on which a writer and a reader of `ms` exist at once?" },
    { after = "code", "One of the two only reads. E0499 is about two that write, E0506 about an assignment to what is lent." },
    "The first argument of `percent` is a writer, the second a reader of the same array, and the call needs both: a writer and a reader is E0502.",
  },
}
