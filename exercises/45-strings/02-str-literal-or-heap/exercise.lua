return {
  id = "str-literal-or-heap",
  title = "Who frees \"https\"?",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 590,
  concepts = { "string" }, requires = { "move", "drop", "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "valgrind", kind = "invalid-free", line = 29 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0308",
    rules = {
      forbid = { "unsafe", "leak(" },
      keep = {
        "pub fn service_name(port: u16) -> Cow<'static, str>",
        "pub fn use_line(peer: &str, port: u16) -> String",
      },
    },
  },
  class = "A",
  hints = {
    "service_name() has two ways out. Of which may the caller free the result, and how would it know?",
    { after = "E0308", "Cow<'static, str> is an enum of two variants: Borrowed(&'static str) and Owned(String). A value of the one or the other type is not yet one of them." },
    { after = "E0515", "What format! made has no other owner: with a view of it, it would be freed at the end of the function. Give the String itself away." },
    { after = "a_known_name_is_not_copied", "A literal lives as long as the program, so it can be lent to anybody; to_string() calls the allocator for nothing." },
    "Cow::Borrowed(name) for the name from the table, Cow::Owned(format!(…)) for the other. name.into() does either, by the type that goes in.",
  },
}
