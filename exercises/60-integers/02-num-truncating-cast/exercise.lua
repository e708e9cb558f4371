return {
  id = "num-truncating-cast",
  title = "70004 bytes in two",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 197,
  concepts = { "conv" }, requires = { "int-checked", "option" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 20 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0308",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn frame(kind: u8, body: &[u8]) -> Option<Vec<u8>>" },
    },
  },
  class = "A",
  hints = {
    "HDR + len is 70004. What does the C keep of it in total, and which of the two numbers does memcpy() get?",
    { after = "E0308", "A usize becomes a u16 only where it fits, so the conversion has two endings. u16::try_from gives a Result; frame() has None for the one that is left." },
    { after = "E0277", "into() is for conversions that cannot fail, and this one can. try_from or try_into is its name." },
    { after = "what_a_frame_announces_is_what_follows", "as keeps the low 16 bits, as the C does. Ask whether the number fits instead of making it fit." },
    { after = "one_byte_more_has_no_frame", "The length on the wire counts the header as well: convert the sum, not the body's length." },
    "u16::try_from(HDR + body.len()).ok()? ends with None where the sum does not fit.",
  },
}
