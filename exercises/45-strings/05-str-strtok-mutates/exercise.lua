return {
  id = "str-strtok-mutates",
  title = "The search path after strtok",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 663,
  concepts = {}, requires = { "string", "iterator" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "valgrind", kind = "bad-permissions", line = 12 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0596",
    rules = {
      forbid = { "unsafe", "leak(" },
      keep = { "pub fn dirs(path: &str) -> Vec<&str>", "pub fn search(set: Option<&str>) -> String" },
    },
  },
  class = "A",
  hints = {
    "strtok() ends each part with a NUL. Where does it put it, and who else reads that text?",
    { after = "E0596", "A part needs no NUL behind it to end: it has a length. So there is nothing to write, and no reason to ask for a text that may be written to." },
    { after = "E0594", "An index instead of iter_mut() writes through the same &. What is lent with & stays as it is." },
    { after = "E0515", "Views of a copy die with the copy, at the end of dirs(). They have to be views of path, which the caller owns." },
    { after = "empty_ones_are_left_out", "split() yields what is between two separators, even if that is nothing. strtok() takes several of them for one." },
    "Take the loop away and split at the separator itself: path.split(':'), with the filter that is there.",
  },
}
