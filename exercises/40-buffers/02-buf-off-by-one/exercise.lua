return {
  id = "buf-off-by-one",
  title = "Four beats, three gaps",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 193,
  concepts = { "iterator" }, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "stack-buffer-overflow", line = 12 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "tests-failed",
    rules = {
      forbid = { "unsafe" },
      keep = { "pub fn late_beats(at: &[u32], limit: u32) -> usize" },
    },
  },
  class = "A",
  hints = {
    "When i is the last index, which beat does at[i + 1] read?",
    { after = "one_of_three_gaps_is_late", "The loop has one turn for each beat, and the last beat has none after it." },
    { after = "no_beat_has_no_gap", "How many gaps do no beats have? at.len() is a usize, as size_t is unsigned: what is 0 - 1?" },
    { after = "E0277", "An index is a usize. The signed counter was there for the empty slice; at.len().saturating_sub(1) stays at 0, and i + 1 < n needs no subtraction at all." },
    { after = "E0308", "windows(2) yields slices of length 2, not tuples: for pair in at.windows(2), then pair[0] and pair[1]." },
    { after = "every_beat_is_measured_from_the_one_before", "chunks(2) cuts the slice into pairs that share no beat. The gap between two pairs is lost; windows(2) overlaps." },
    "at.windows(2) yields each beat with its successor, and nothing if there are fewer than two. filter() keeps the pairs that are late, count() counts them.",
  },
}
