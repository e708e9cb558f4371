return {
  id = "borrow-return-local",
  title = "The path that died with its frame",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 562,
  concepts = { "lifetime-fn" }, requires = { "move", "borrow" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-return", line = 27 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0515",
    rules = { forbid = { "unsafe", "leak(" }, keep = { "pub fn plan(name: &str, keep: u32) -> String" } },
  },
  class = "A",
  hints = {
    "rotated() has two exits. Ask of each: who owns the bytes behind the pointer it returns, and is that owner still there for the caller?",
    { after = "E0515", "The first exit points into the caller's name and would be fine. The second points into path, which is freed at the closing brace. No annotation can change that: a lifetime describes how long bytes live, it does not make them live longer." },
    { after = "E0308", "An &str points to bytes that somebody else owns; a String owns them. One return type has to serve both exits, so both must hand out the same kind of value." },
    "Return a String. The second exit gives away the String that format! made, the first one a copy of the name: name.to_owned(). plan() can stay as it is.",
  },
}
