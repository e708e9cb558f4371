return {
  id = "borrow-temporary",
  title = "A buffer without a name",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 825,
  concepts = { "borrow" }, requires = { "move", "drop", "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "stack-use-after-scope", line = 23 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0716",
    rules = {
      forbid = { "unsafe", "leak(", ".to_string()", ".to_owned()", "String::from(" },
      keep = {
        "pub fn disk_name(id: i32) -> String",
        "pub fn report(id: i32, errors: u32) -> String",
      },
    },
  },
  class = "A",
  hints = {
    "Where does the buffer of the macro live, and up to which brace? What does `name` point to after it?",
    { after = "E0716", "The `String` that `disk_name` returns has no name, so it ends at the semicolon. `as_str` is a pointer into it." },
    { after = "E0597", "It has a name now, but inside the block: the string ends one brace too early instead of one semicolon." },
    { after = "E0381", "rustc does not connect two `if`s with the same condition. Take the pointer in the block in which the owner gets its value." },
    { after = "E0308", "A `String` owns its text, a `&str` points to some. `name` is to point: the owner needs a variable of its own." },
    "Declare the owner where `name` is declared, `let own;`, and give it its value in the block: `own = disk_name(id); name = &own;`.",
  },
}
