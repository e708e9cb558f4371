return {
  id = "borrow-stale-cache",
  title = "The document root, read once",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 416,
  concepts = { "excl" }, requires = { "borrow", "drop" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 31 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0506",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn serve(s: &mut Server, out: &mut Vec<String>, lines: &[&str])" },
      max = { [".clone()"] = 1, [".to_owned()"] = 1 },
    },
  },
  class = "A",
  hints = {
    "Which block does `root` point to after a `ROOT` line, and who freed it?",
    { after = "E0506", "Assigning to `s.root` drops the old string first, as `free` does in `set_root`. The last use of `root` is in a later turn of the loop, so the loan is still open at the assignment." },
    { after = "E0507", "`s` is only lent to this function: the string cannot be taken out of it. There is no need to: the loop can look at it where it is." },
    "A copy made before the loop builds, and answers from the old root. What must be read anew, and when?",
    "Drop the variable `root` and write `s.root` where the line is answered: `format!(\"{}{line}\", s.root)`. Or keep it, make it `let mut root`, and take it again after the assignment.",
  },
}
