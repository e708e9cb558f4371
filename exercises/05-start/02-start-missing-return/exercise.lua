return {
  id = "start-missing-return",
  title = "No answer from 80 degrees on",
  kind = "fix",
  difficulty = 1,
  minutes = 6,
  cwe = 758,
  concepts = { "value" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "warn", kind = "-Wreturn-type", line = 12 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0317",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn duty(celsius: i32) -> i32" },
    },
  },
  class = "B",
  hints = {
    "Which temperatures reach the closing brace of `duty`?",
    {
      after = "E0317",
      "The `if` is the value of the function. `celsius >= 80` as one more condition changes nothing: rustc does not add conditions up, it wants an `else` without one.",
    },
    {
      after = "E0308",
      "A value is the last thing in its block, without a semicolon; with one it is a statement, and the block yields `()`.",
    },
    "The comment above the function says what is missing: `} else { 100 }`.",
  },
}
