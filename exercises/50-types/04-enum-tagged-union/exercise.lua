return {
  id = "enum-tagged-union",
  title = "The member that default: reads",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 843,
  concepts = { "enum" }, requires = { "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "SEGV", line = 23 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0004",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn width(v: &Value) -> usize" },
    },
  },
  class = "A",
  hints = {
    "Which member of the union does the C read for { T_REAL, .real = 21.5 }, and what does strlen() take it for?",
    { after = "E0004", "An arm for Value::Real gets the f64 by naming it: Value::Real(real) => …" },
    { after = "E0425", "`text` is a name inside the arm that matched Text; no other arm has one. That is why default: has no counterpart that reads a member." },
    { after = "E0308", "Both sides of | have to bind the same names with the same types. A String and an f64 need an arm each." },
    { after = "a_real_has_two_decimals", "21.5 is shown as 21.50: format!(\"{real:.2}\") is printf's %.2f." },
    "Value::Real(real) => format!(\"{real:.2}\").len().",
  },
}
