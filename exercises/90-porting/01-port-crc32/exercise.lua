return {
  id = "port-crc32",
  title = "The check value agrees",
  kind = "port",
  difficulty = 2,
  minutes = 12,
  cwe = 194,
  concepts = { "diff-test" },
  requires = { "slice", "conv" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = {
      keep = { "pub fn journal_crc(crc: u32, bytes: &[u8]) -> u32" },
    },
  },
  inputs = { file = "gen.lua", count = 4000, seed = 32 },
  class = "B",
  hints = {
    "No record of plain ASCII differs. Which bytes differ, and what is the type of *p in the C?",
    "char is signed with gcc on x86-64: the byte 0x80 is -128. What does crc ^= *p++ make of -128, before it can be combined with a uint32_t?",
    "crc ^= 0xffffff80. In Rust that takes two steps: make the byte an i8, then widen that one to 32 bits.",
  },
}
