return {
  id = "unsafe-split-at-mut",
  title = "Header and body of one frame",
  kind = "fix",
  difficulty = 3, minutes = 15, cwe = 125,
  concepts = { "rawptr", "unsafe-fn" }, requires = { "slice", "excl", "option" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "heap-buffer-overflow", line = 23 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0499",
    rules = {
      safety = true,
      max = { unsafe = 1 },
      forbid = {
        "split_at_mut", "split_at_mut_checked", "split_at_mut_unchecked", "split_off_mut", "get_disjoint_mut",
        "transmute", "leak(",
      },
      keep = {
        "pub fn split(frame: &mut [u8], hlen: usize) -> Option<(&mut [u8], &mut [u8])>",
        "pub fn seal(frame: &mut [u8], mask: u8) -> Option<()>",
      },
    },
  },
  class = "C",
  hints = {
    "For which hlen are the two ranges in the C apart and inside the frame? The answer is the proof that rustc does not find.",
    { after = "E0499", "Indexing asks for the whole frame twice; that the ranges differ is not looked at. Ask for the frame's address once, with as_mut_ptr(), and make both slices from that." },
    { after = "E0133", "from_raw_parts_mut believes what it is told, and so does add. One block around both, and above it why the lengths are right." },
    { after = "a_header_that_does_not_fit_is_refused", "n - hlen is C's n - hlen. checked_sub gives None where C wraps, and ? returns that." },
    "`let nbody = frame.len().checked_sub(hlen)?;`, `let p = frame.as_mut_ptr();`, then from_raw_parts_mut(p, hlen) and from_raw_parts_mut(p.add(hlen), nbody) in one unsafe block, with a SAFETY line that speaks of range, overlap and how long the frame stays borrowed.",
  },
}
