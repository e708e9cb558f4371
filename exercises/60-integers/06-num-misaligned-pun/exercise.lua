return {
  id = "num-misaligned-pun",
  title = "A number at an odd address",
  kind = "fix",
  difficulty = 2, minutes = 9, cwe = 758,
  concepts = { "conv" }, requires = { "option" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "misaligned-address", line = 16 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0606",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn decode(pkt: &[u8]) -> Option<Sample>" },
    },
  },
  class = "A",
  hints = {
    "The datagram is at a multiple of 8. At which address is its sequence number, and what does a uint32_t ask for?",
    { after = "E0606", "Bytes are no u32, wherever they lie; a u32 is made of them. u32::from_le_bytes takes an array of four, low byte first." },
    { after = "E0308", "A slice's length is known at run time only, and from_le_bytes wants [u8; 4]. pkt[1..5].try_into() makes the array, as a Result: .ok()? opens it." },
    { after = "a_sample_is_decoded", "The low byte comes first on this wire: from_le_bytes." },
    "let seq = u32::from_le_bytes(pkt[1..5].try_into().ok()?); and the same for the u16 in pkt[5..7].",
  },
}
