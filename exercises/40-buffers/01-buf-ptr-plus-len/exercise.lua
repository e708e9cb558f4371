return {
  id = "buf-ptr-plus-len",
  title = "The pointer moved, the length did not",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 805,
  concepts = { "slice" }, requires = { "borrow" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 14 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0061",
    rules = {
      forbid = { "unsafe" },
      keep = { "fn count_lines(text: &[u8]) -> usize", "pub fn record_lines(rec: &[u8]) -> usize" },
    },
  },
  class = "A",
  hints = {
    "In record_lines(), which byte does rec + HDR point to, and which bytes does len - SUM count? Add the two up for the six bytes in main().",
    { after = "E0061", "count_lines takes one argument because a &[u8] is two words, the address and the count. The bytes that you did not mean to pass have to be cut off before the call." },
    { after = "a_sum_of_10_is_no_line", "&rec[HDR..] goes on to the last byte of the record, and that is the sum. The second number was there to leave it out; a range has room for it: rec[from..to]." },
    { after = "the_last_byte_of_the_text_counts", "A range is from..to, two positions from the start of rec, not a start and a count." },
    { after = "E0308", "rec[a..b] is the bytes themselves, and their number is not known to the compiler. A pointer to them is &rec[a..b]." },
    { after = "E0369", "There is no arithmetic on a slice: rec + HDR would move the address and keep the count, which is the bug in the C. &rec[HDR..] moves both." },
    "The text begins at HDR and ends SUM bytes before the end of the record: &rec[HDR..rec.len() - SUM].",
  },
}
