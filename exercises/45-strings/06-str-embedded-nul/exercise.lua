return {
  id = "str-embedded-nul",
  title = "run.sh, which ends in .jpg",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 158,
  concepts = {}, requires = { "string" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 18 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0599",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn store_path(name: &[u8]) -> Option<Vec<u8>>" },
    },
  },
  class = "A",
  hints = {
    "How long is the name for memcmp(), and how long for strlen()? Which of the two will open() believe?",
    { after = "E0599", "CString::new looks for a NUL in what it is given, and cannot make a C string of it if there is one. So it returns a Result; the CString is inside." },
    { after = "E0277", "? hands an error on as it is, and store_path() has only None for it. A Result becomes an Option with ok()." },
    { after = "a_name_with_a_nul_is_refused", "What is not stored under its whole name is not to be stored at all, and no peer may end the program with a name." },
    "CString::new(…).ok()? gives the CString, or leaves with None.",
  },
}
