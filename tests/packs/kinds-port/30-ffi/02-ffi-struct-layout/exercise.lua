return {
  id = "ffi-struct-layout",
  title = "The same struct twice",
  kind = "ffi",
  difficulty = 3,
  minutes = 15,
  cwe = 188,
  concepts = { "ffi", "repr" },
  c = { file = "main.c", header = "frame.h" },
  rust = { start = "start.rs", solution = "solution.rs" },
  border = {
    functions = {
      { name = "frame_bytes", c = "uint32_t (const struct frame *)", rust = 'unsafe extern "C" fn(*const Frame) -> u32' },
    },
    types = { { name = "struct frame", rust = "Frame", fields = { "kind", "len", "seq" } } },
  },
  class = "B",
  hints = { "Without repr(C) rustc orders the fields as it likes." },
}
