return {
  id = "ffi-string-out",
  title = "As snprintf",
  kind = "ffi",
  difficulty = 3, minutes = 15, cwe = 170,
  concepts = { "cstr" }, requires = { "extern", "string", "conv" },
  c = { file = "main.c", header = "unit.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = { safety = true, forbid = { "snprintf", "strncpy", "strlcpy" } },
  },
  border = {
    functions = {
      {
        name = "unit_name",
        c = "int (const char *, char *, size_t)",
        rust = 'unsafe extern "C" fn(*const c_char, *mut c_char, usize) -> i32',
      },
    },
  },
  class = "A",
  hints = {
    "A name of 13 bytes and a buffer of 12: which byte is the last that the start writes, and what does strcmp() read after it?",
    "Of cap bytes one is for the 0, so at most cap - 1 are the name's. What is cap - 1 for the caller who only asks for the length?",
    "A path on Linux is any bytes but 0, so to_bytes() is right where to_str() would refuse some.",
    "Ask for cap > 0 first. In there, n is name.len().min(cap - 1); copy n bytes, and write the 0 behind them, always. The result is len either way.",
  },
}
