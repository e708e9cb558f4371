return {
  id = "life-struct-view",
  title = "A view of a line already freed",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 416,
  concepts = { "lifetime-struct" }, requires = { "lifetime-fn" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "heap-use-after-free", line = 40 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0597",
    rules = {
      forbid = { "unsafe", "leak(", "forget(" },
      keep = {
        "pub struct Pair<'a>",
        "pub fn parse(line: &str) -> Option<Pair<'_>>",
        "pub fn load(next: impl FnOnce() -> Option<String>) -> Option<Setting>",
      },
    },
  },
  class = "A",
  hints = {
    "parse() and struct Pair are right as they are. In load(), find the brace that does what free(line) does in C, and the two reads behind it.",
    { after = "E0597", "p and line are declared in different blocks, and line's block ends first. They need not be." },
    { after = "E0505", "drop(line) is free(line), and it still stands before the reads. You need no drop at all: every way out of load() frees the line." },
    "Take the inner block away, but keep the name for the line: let line = next()?; then let p = parse(&line)?; and the copies follow. The line is then freed at the last brace of load(), or at the ? that leaves early.",
  },
}
