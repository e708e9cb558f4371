return {
  id = "life-missing-bound",
  title = "The comment that forgot the fallback",
  kind = "fix",
  difficulty = 3, minutes = 12, cwe = 416,
  concepts = { "lifetime-fn", "lifetime-struct" }, requires = { "move" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "heap-use-after-free", line = 34 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0621",
    rules = {
      forbid = { "unsafe", "leak(", "forget(" },
      keep = {
        "pub fn log_dir<'a>(conf: &'a str, fallback:",
        "pub fn open(conf:",
        "pub fn path(&self, name: &str) -> String",
      },
    },
  },
  class = "A",
  hints = {
    "The comment above log_dir() says what its result points into. Does it hold for both of its returns?",
    { after = "E0621", "The result may be fallback as well, so 'a belongs on fallback as well. Then read open() again with that prototype in mind: what does its log point into when conf names no directory?" },
    { after = "E0597", "'static on fallback asks for text that is there for the rest of the program. open() makes its fallback at run time." },
    { after = "E0515", "Now the prototype is true, and the bug shows where it is: open() returns a pointer into its own fallback. A lifetime states how long bytes live, it does not make them live longer. What could a Log hold instead of a pointer?" },
    "A Log that owns its directory: dir: String, no <'a> on struct, impl and result, and log_dir(conf, &fallback).to_owned() in open(). log_dir() keeps 'a on both arguments.",
  },
}
