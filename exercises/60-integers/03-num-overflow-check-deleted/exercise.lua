return {
  id = "num-overflow-check-deleted",
  title = "The check that comes too late",
  kind = "fix",
  difficulty = 2, minutes = 10, cwe = 190,
  concepts = { "int-checked" }, requires = { "option", "conv" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "signed-integer-overflow", line = 13 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "tests-failed",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn eeprom_read(eeprom: &[u8], off: i32, len: i32) -> Option<&[u8]>" },
    },
  },
  class = "A",
  hints = {
    "What does C promise about off + len when the sum is more than INT_MAX, and what may the compiler conclude from that about off + len < off?",
    { after = "an_end_that_no_int_can_hold", "+ panics in this build before there is anything to compare. The addition that tells you is checked_add: None where the sum does not exist." },
    { after = "E0308", "checked_add gives an Option<i32>. ? takes the number out, and leaves with None where there is none." },
    { after = "numbers_below_zero", "as usize makes a huge number of -1. usize::try_from(off).ok()? refuses it." },
    "let end = off.checked_add(len)?; and then eeprom.get(…) with usize::try_from on both ends. A range whose end lies before its start is None as well.",
  },
}
