return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "ffic",
  difficulty = 2,
  minutes = 6,
  cwe = 188,
  concepts = { "ffi", "repr" },
  c = { file = "main.c", start = "start.h", solution = "solution.h" },
  rust = { file = "lib.rs" },
  border = {
    functions = {
      {
        name = "range_find",
        c = "bool (const struct range *, uint64_t, uint64_t *)",
        rust = 'unsafe extern "C" fn(*const Range, u64, *mut u64) -> bool',
      },
    },
    types = { { name = "struct range", rust = "Range", fields = { "first", "last" } } },
  },
  class = "B",
  hints = {
    "Compare the fields one by one, with their widths.",
    "Padding hides the difference: sizes and offsets agree, and four bytes are never set.",
  },
}
