return {
  id = "str-atoi-zero",
  title = "Zero workers, or no number at all",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 20,
  concepts = { "string" }, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "division-by-zero", line = 9 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0308",
    rules = {
      forbid = { "unsafe", "catch_unwind" },
      keep = { "pub fn worker_for(client: u32, workers: &str) -> Result<u32, ParseIntError>" },
    },
  },
  class = "A",
  hints = {
    "atoi(\"auto\") is 0, and so is atoi(\"0\"). How would worker_for() tell that there was no number?",
    { after = "E0308", "parse() returns a Result, with the number or with the reason why there is none. worker_for() returns one too, so the reason can go on to the caller." },
    { after = "a_word_is_no_number", "unwrap_or() makes up a number where there was none, which is what atoi() does. The caller is to get the error." },
    { after = "no_worker_serves_nobody", "0 is a fine u32, but no divisor. There are integers of std that cannot be 0, and their parse() refuses a text that is." },
    { after = "E0606", "A cast converts numbers. To read a number from a text is a computation that can fail: parse()." },
    "let n: NonZeroU32 = workers.parse()?; with std::num::NonZeroU32. The ? leaves with the error, and u32 % NonZeroU32 cannot divide by 0.",
  },
}
