return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "ffi",
  difficulty = 3,
  minutes = 10,
  cwe = 686,
  concepts = { "ffi" },
  c = { file = "main.c", header = "count.h" },
  rust = { start = "start.rs", solution = "solution.rs" },
  border = {
    functions = {
      {
        name = "count_byte",
        c = "size_t (const uint8_t *, size_t, uint8_t)",
        rust = 'unsafe extern "C" fn(*const u8, usize, u8) -> usize',
      },
    },
  },
  class = "B",
  hints = {
    "Which type of Rust's is as wide as size_t?",
    "usize is size_t wherever ferry runs.",
    "A slice is never at NULL, not even an empty one: ask before you make it.",
  },
}
