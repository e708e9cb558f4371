return {
  id = "ffi-header-drift",
  title = "The header that nobody regenerated",
  kind = "ffic",
  difficulty = 2,
  minutes = 10,
  cwe = 686,
  concepts = { "ffi" },
  c = { file = "main.c", start = "start.h", solution = "solution.h" },
  rust = { file = "lib.rs" },
  border = {
    functions = {
      { name = "ring_put", c = "int64_t (struct ring *, uint64_t)", rust = 'unsafe extern "C" fn(*mut Ring, u64) -> i64' },
      { name = "ring_room", c = "uint32_t (const struct ring *)", rust = 'unsafe extern "C" fn(*const Ring) -> u32' },
    },
    types = { { name = "struct ring", rust = "Ring", fields = { "start", "used", "slot" } } },
  },
  class = "B",
  hints = { "i64 is int64_t; int has 32 bits here." },
}
