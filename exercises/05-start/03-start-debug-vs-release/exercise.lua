return {
  id = "start-debug-vs-release",
  title = "One source, two programs",
  kind = "predict",
  difficulty = 1,
  minutes = 6,
  cwe = 190,
  concepts = { "profile" },
  requires = { "value" },
  c = {
    file = "bug.c",
    expect = { tool = "ubsan", kind = "signed-integer-overflow", line = 10 },
  },
  rust = { file = "program.rs" },
  ask = { "compiles", "panics", "panics-release", "output-release" },
  class = "A",
  hints = {
    "The largest `i32` is 2147483647. How far from it is the variable `now`, and how long is `delay`?",
    { after = "compiles", "rustc would have to know the sum to refuse it, and the sum depends on how many arguments the program gets." },
    { after = "panics", "A debug build checks each `+` and stops the program where the result does not fit." },
    { after = "panics-release", "`rustc -O`, like `cargo build --release`, leaves the check out unless it is told otherwise." },
    "The debug build stops in `arm`. In the release build the sum wraps, as two's complement does: `at` is negative, and a negative number is less than `now`.",
  },
}
