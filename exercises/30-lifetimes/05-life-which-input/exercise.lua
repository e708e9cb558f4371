return {
  id = "life-which-input",
  title = "Two pointers in, one pointer out",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 416,
  concepts = { "lifetime-fn" }, requires = { "move", "borrow" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "heap-use-after-free", line = 35 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0106",
    rules = {
      forbid = { "unsafe", "leak(", "forget(", ".clone()" },
      keep = { "pub fn backoff(head: String, service: &str) -> u32" },
    },
  },
  class = "A",
  hints = {
    "field() gets two pointers and returns one. Of the two blocks behind them, which may the caller free while it still uses the result?",
    { after = "E0106", "Declare a lifetime after the function's name, field<'a>. Write it on the result and on the argument that the result points into, and on nothing else." },
    { after = "E0505", "The prototype says what the result points into, so rustc now sees the bug of the C: a block is freed while the result is still to be read. If it complains of name as well, even in a test, then name got a lifetime that the body does not need: it is only compared with." },
    { after = "E0716", "If what ends at the semicolon is the name, that would be right, as the result points into head; but then the prototype says that it may point into the name as well. If it is a copy of head, the result points into the copy: lend head itself." },
    { after = "E0308", "A copy would end the error, but who asked for a pointer wants a pointer: the tests compare its address with that of the head." },
    "pub fn field<'a>(head: &'a str, name: &str) -> Option<&'a str>. In backoff(), delete drop(head), or move it below the match: head is freed at the last brace anyway, after the number was read. drop(name) may stay.",
  },
}
