return {
  id = "own-move-out-of-vec",
  title = "Output that changes its connection",
  kind = "fix",
  difficulty = 2,
  minutes = 8,
  cwe = 416,
  concepts = { "move" },
  requires = { "move", "drop" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 30 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0507",
    rules = {
      forbid = { "unsafe", ".clone()", "forget(" },
      keep = {
        "pub conns: Vec<Conn>",
        "pub pending: String",
        "pub fn take_over(&mut self, from: usize, to: usize)",
      },
    },
  },
  class = "A",
  hints = {
    "After `take_over`, how many connections hold the address of the one block? Which line in C is missing?",
    {
      after = "E0507",
      "The old connection stays in the table, so something has to stay in its `pending`. In C that would be NULL; what is an empty `String`?",
    },
    {
      after = "E0508",
      "A slice lends its elements as a `Vec` does. Whoever takes something out of either has to leave a value there.",
    },
    {
      after = "E0509",
      "A destructor gets its object whole, so nothing may be moved out of it. `hang_up` needs none here: a `String` frees its own block.",
    },
    {
      after = "E0499",
      "Two `&mut` into one table at the same time: `from` and `to` may be equal. Take first, then store, and there is never more than one.",
    },
    {
      after = "every_connection_keeps_its_place",
      "Removing the connection moves the others. It is the output that should leave.",
    },
    "`std::mem::take(&mut self.conns[from].pending)` gives you the `String` and leaves an empty one behind.",
  },
}
