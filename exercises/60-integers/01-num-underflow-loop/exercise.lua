return {
  id = "num-underflow-loop",
  title = "Down to zero, and one further",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 191,
  concepts = { "int-checked" }, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 14 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "tests-failed",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn used(page: &[u8]) -> usize" },
    },
  },
  class = "A",
  hints = {
    "Which value has i when the byte at 0 is erased too, and which has it after i--?",
    { after = "an_erased_page", "A usize has no value below 0. Let the variable count bytes instead of naming one: then its smallest value, 0, has a meaning." },
    { after = "no_page_at_all", "page.len() - 1 is the same subtraction, before the loop." },
    { after = "E0308", "An index is a usize, and there is no signed one to compare with 0. Mind the order instead: test, then subtract." },
    "let mut len = page.len(); while len > 0 && page[len - 1] == ERASED { len -= 1; }. Or ask the iterator: rposition() searches from the end.",
  },
}
