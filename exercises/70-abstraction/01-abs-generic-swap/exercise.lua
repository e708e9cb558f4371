return {
  id = "abs-generic-swap",
  title = "A swap that is told the wrong size",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 805,
  concepts = { "generic" }, requires = { "borrow" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-buffer-overflow", line = 16 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0308",
    rules = {
      forbid = { "unsafe", "transmute" },
      keep = {
        "fn swap<T>(a: &mut T, b: &mut T)",
        "pub fn parse_range(arg: &str) -> Option<Range>",
        "swap(&mut ",
      },
    },
  },
  class = "A",
  hints = {
    "The C passes sizeof port for both objects. How many bytes has out->first?",
    { after = "E0308", "T is one type in a call: the first argument makes it u16, the second would make it i64. A conversion at the call gives swap() a temporary. Which of the two variables has the wrong type?" },
    { after = "turns_a_range_round", "What you hand over there is a fresh copy, made by the conversion and dropped after the call. swap() exchanged it, and the variable it was made from is as before." },
    { after = "refuses_what_is_no_port", "as cuts the upper bits off. parse() takes the type that the result is given: asked for a u16, it refuses 65536 and -1 itself." },
    "Let both be u16 from the start: let mut last: u16 = last.parse().ok()?. The check of the range goes, parse() does it; and no as is left.",
  },
}
