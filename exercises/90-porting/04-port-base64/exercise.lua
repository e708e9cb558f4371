return {
  id = "port-base64",
  title = "One comparison for both ends",
  kind = "port",
  difficulty = 3,
  minutes = 20,
  cwe = 191,
  concepts = {},
  requires = { "slice", "int-checked", "conv", "option", "excl", "diff-test" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = { forbid = { "to_vec(", "Vec", "vec!", "collect" }, keep = { "pub fn b64_decode(buf: &mut [u8]) -> usize" } },
  },
  inputs = { file = "gen.lua", count = 4000, seed = 64 },
  class = "D",
  hints = {
    "What is buf[i] - '+' for a newline in the C, once it is in an unsigned? Which of the two tests behind it then holds?",
    "In C the subtraction is made in int and wraps on its way into unsigned: one comparison, at >= sizeof value, refuses what is below '+' and what is above 'z'. Rust has a subtraction that wraps, too, under its own name.",
    {
      after = "E0506",
      "for &c in buf.iter() lends out the whole buffer until the loop ends, and in-place decoding writes to it meanwhile. Walk with an index: buf[i] lends nothing beyond its line.",
    },
    {
      after = "E0308",
      "Rust has no operator for an i8 and a u32. The value is 0 to 63 by then, so as u32 keeps it.",
    },
    "usize::from(buf[i].wrapping_sub(b'+')), then VALUE.get(at): None is past the table. let Some(&value @ 0..) = VALUE.get(at) else { continue; } takes the -1 out as well. acc is never masked: as u8 keeps its low eight bits, as the assignment to a char does.",
  },
}
