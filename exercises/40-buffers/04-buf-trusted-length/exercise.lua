return {
  id = "buf-trusted-length",
  title = "The length that the peer claims",
  kind = "fix",
  difficulty = 2, minutes = 12, cwe = 125,
  concepts = {}, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 22 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", hidden = "hidden.rs", expect = "tests-failed",
    rules = {
      forbid = { "unsafe", "catch_unwind" },
      keep = { "pub fn respond(rec: &[u8]) -> Option<Vec<u8>>" },
    },
  },
  class = "A",
  hints = {
    "Two lengths describe the record: one came with recv(), the other is inside what came. Which of them does the memcpy use, and where are the two compared?",
    { after = "a_length_beyond_the_record_is_discarded", "A record that contradicts itself is to be discarded, and respond() has a way to say that. Neither a panic nor a shorter answer is it." },
    { after = "a_length_that_takes_in_the_padding_is_discarded", "The slice ends behind the padding, not behind the payload. What is left over once the payload has been cut off must still hold PAD bytes." },
    { after = "there_may_be_more_padding", "16 bytes of padding are the least, and more are allowed." },
    { after = "E0308", "get() with a range answers with an Option<&[u8]>. In a function that returns an Option, ? takes the slice out and returns None when there is none." },
    "Before anything is copied: if HDR + len + PAD is more than rec.len(), return None. Or take the record apart with split_first_chunk::<HDR>()? and split_at_checked(len)?, which check as they go.",
  },
}
