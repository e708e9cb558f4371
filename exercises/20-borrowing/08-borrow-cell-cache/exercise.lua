return {
  id = "borrow-cell-cache",
  title = "A statistic in a constant table",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 758,
  concepts = { "cell" }, requires = { "borrow", "excl" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "SEGV", line = 20 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0594",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "pub fn new(routes: Vec<Route>) -> Table",
        "pub fn hits(&self) -> u32",
        "pub fn lookup(&self, addr: u32) -> Option<u16>",
      },
    },
  },
  class = "A",
  hints = {
    "What does `const` in the prototype of `lookup` promise, and which line breaks the promise?",
    { after = "E0594", "`&self` is read-only all the way down, and `&mut self` would shut out the other readers. The exception has to stand in the struct: which field may change while the table is shared?" },
    { after = "E0596", "A `&mut` to a field needs a `&mut` to the whole, and then there is one reader at a time. The field itself has to allow it." },
    { after = "E0308", "The field is a cell with a number in it now. `get` copies the number out, `set` puts one in." },
    { after = "E0368", "A cell lends no reference into it, so `+=` has nothing to add to: read, add, and set." },
    "`hits: Cell<u32>` with `use std::cell::Cell;`, made by `Cell::new(0)`, read by `self.hits.get()`, and counted by `self.hits.set(self.hits.get() + 1)`.",
  },
}
