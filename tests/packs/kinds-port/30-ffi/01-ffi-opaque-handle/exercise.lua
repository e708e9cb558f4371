return {
  id = "ffi-opaque-handle",
  title = "A handle for the C side",
  kind = "ffi",
  difficulty = 4,
  minutes = 25,
  cwe = 416,
  concepts = { "ffi" },
  c = { file = "main.c", header = "stats.h" },
  rust = { start = "start.rs", solution = "solution.rs", expect = "E0308" },
  border = {
    tool = "valgrind", -- ASan does not look at what the Rust reads
    functions = {
      { name = "stats_new", c = "stats *(void)", rust = 'unsafe extern "C" fn() -> *mut Stats' },
      { name = "stats_push", c = "int (stats *, uint32_t)", rust = 'unsafe extern "C" fn(*mut Stats, u32) -> i32' },
      { name = "stats_sum", c = "uint64_t (const stats *)", rust = 'unsafe extern "C" fn(*const Stats) -> u64' },
      { name = "stats_free", c = "void (stats **)", rust = 'unsafe extern "C" fn(*mut *mut Stats)' },
    },
  },
  class = "A",
  hints = { "Box::into_raw hands the box out, Box::from_raw takes it back." },
}
