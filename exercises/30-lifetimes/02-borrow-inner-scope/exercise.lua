return {
  id = "borrow-inner-scope",
  title = "Settings that end at a brace",
  kind = "fix",
  difficulty = 1, minutes = 6, cwe = 825,
  concepts = { "lifetime-fn" }, requires = { "borrow" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-scope", line = 31 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0597",
    rules = {
      forbid = { "unsafe", "leak(", ".clone()" },
      keep = { "static DEFAULTS: Line", "pub fn char_us(arg: Option<&str>) -> u32" },
    },
  },
  class = "A",
  hints = {
    "Find the declaration of the struct that line points to, and the brace that closes its block. Then find the last read through line.",
    { after = "E0597", "The pointer is fine, the pointee is declared one block too deep. Declare something in the outer block that can hold the parsed settings, and let line point to that." },
    { after = "E0716", "The Option made by and_then() has no name, so it is destroyed at the semicolon. Give it one with let." },
    "let parsed = arg.and_then(parse); in the outer block, then let line = parsed.as_ref().unwrap_or(…) with a reference to the defaults. as_ref() turns the Option<Line> into an Option<&Line>, so nothing is moved.",
  },
}
