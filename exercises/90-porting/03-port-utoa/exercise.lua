return {
  id = "port-utoa",
  title = "The number that has no positive",
  kind = "port",
  difficulty = 2,
  minutes = 15,
  cwe = 193,
  concepts = {},
  requires = { "slice", "int-checked", "conv", "diff-test" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = {
      forbid = { "format!", "write!", "String", "to_string(", "vec!", "Vec" },
      keep = { "pub fn num_put(out: &mut [u8], v: i32, base: u32) -> usize" },
    },
  },
  inputs = { file = "gen.lua", count = 5000, seed = 10 },
  class = "D",
  hints = {
    "Two subtractions of the port have a result that their type does not always hold. What does the C do in their place?",
    "The C negates after the cast, in unsigned arithmetic, where nothing can overflow. -v is negated before it, as an i32; the least i32 has no positive.",
    "i + 1 < cap never goes below 0, cap - 1 does when the buffer has no byte at all. Then nothing may be written, the NUL included.",
    "v.unsigned_abs() is -(uint32_t)v for a negative v. if let Some(room) = out.len().checked_sub(1) holds all that writes to out.",
  },
}
