return {
  id = "enum-newtype-args",
  title = "Block and page, page and block",
  kind = "fix",
  difficulty = 1, minutes = 5, cwe = 683,
  concepts = {}, requires = { "int-checked" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "index-out-of-bounds", line = 11 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0308",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "pub struct Block(pub usize);",
        "pub struct Page(pub usize);",
        "pub fn page_at(block: Block, page: Page) -> usize",
        "pub fn locate(lpn: usize) -> usize",
      },
    },
  },
  class = "A",
  hints = {
    "For logical page 0 the C is right. For which others is it, and for which does it point into the wrong page without a report?",
    { after = "E0308", "For each argument it is said which type the prototype asks for and which it got. Set the two pairs side by side." },
    { after = "E0605", "There is no cast between two structs. Nothing has to be converted either: both values are there." },
    { after = "E0277", "into() would need somebody to say how a Page becomes a Block, and that is just what must not happen." },
    { after = "pages_follow_each_other", "It compiles because the number was wrapped in the other type. Which of the two is the quotient, and which the remainder?" },
    "page_at(block, page).",
  },
}
