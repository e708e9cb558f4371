return {
  id = "ffi-header-drift",
  title = "Same size, other members",
  kind = "ffic",
  difficulty = 2, minutes = 12, cwe = 686,
  concepts = { "repr" }, requires = { "extern", "conv" },
  c = { file = "main.c", start = "start.h", solution = "solution.h" },
  rust = { file = "lib.rs", rules = { keep = { "_Static_assert", "offsetof" }, forbid = { "packed" } } },
  border = {
    functions = {
      {
        name = "probe_budget",
        c = "uint64_t (const struct probe_opts *, uint32_t)",
        rust = 'unsafe extern "C" fn(*const ProbeOpts, u32) -> u64',
      },
    },
    types = {
      {
        name = "struct probe_opts", rust = "ProbeOpts",
        fields = { "port", "retries", "verbose", "interval", "timeout" },
      },
    },
  },
  class = "B",
  hints = {
    "The assertion on the size still holds. What may change in a struct without changing its size?",
    "Go through lib.rs member by member: width, order, name. u8 is uint8_t, and Rust's bool is C's bool of <stdbool.h>, one byte.",
    "Is the result as wide on both sides? x86-64 returns both in rax, so a header that says uint32_t cuts off the upper half and nothing tells.",
    "port, retries (8 bits), verbose, interval, timeout; then uint64_t for the result. An offsetof assertion for each member would have stopped the old header from compiling once lib.rs said so too.",
  },
}
