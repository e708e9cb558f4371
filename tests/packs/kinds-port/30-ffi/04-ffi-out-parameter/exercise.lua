return {
  id = "ffi-out-parameter",
  title = "The length that came back in an int",
  kind = "ffic",
  difficulty = 2,
  minutes = 5,
  cwe = 787,
  concepts = { "ffi" },
  c = { file = "main.c", start = "start.h", solution = "solution.h" },
  rust = { file = "lib.rs" },
  border = {
    functions = {
      { name = "stats_peak", c = "bool (const int16_t *, size_t, struct peak *)", rust = 'unsafe extern "C" fn(*const i16, usize, *mut Peak) -> bool' },
    },
    types = { { name = "struct peak", rust = "Peak", fields = { "at", "value" } } },
  },
  class = "B",
  hints = { "usize is size_t here." },
}
