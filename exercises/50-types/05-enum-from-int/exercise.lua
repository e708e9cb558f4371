return {
  id = "enum-from-int",
  title = "A byte is not yet an operation",
  kind = "fix",
  difficulty = 2, minutes = 9, cwe = 20,
  concepts = { "conv-enum", "result" }, requires = { "enum" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "index-out-of-bounds", line = 31 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0605",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "impl TryFrom<u8> for Op",
        "fn try_from(byte: u8) -> Result<Op, u8>",
        "pub fn parse(frame: &[u8; 5]) -> Result<Request, u8>",
      },
    },
  },
  class = "A",
  hints = {
    "How many values has a uint8_t, and how many an Op? The cast in the C answers for the others.",
    { after = "E0605", "There is no cast from a number to an enum, not even behind a check. A match on the byte has an arm for each number that means something." },
    { after = "E0004", "252 numbers are left over; they are one arm: _ => …" },
    { after = "E0308", "byte is a u8, so the patterns are numbers: 0 => Ok(Op::Read), and so on." },
    { after = "every_other_byte_comes_back", "Nothing outside the program keeps a peer from sending 7. It is neither a bug of yours nor a read." },
    "match byte { 0 => Ok(Op::Read), 1 => Ok(Op::Write), 2 => Ok(Op::Flush), 3 => Ok(Op::Trim), _ => Err(byte) }.",
  },
}
