return {
  id = "borrow-move-while-borrowed",
  title = "Log a frame that has been sent",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 416,
  concepts = { "borrow" }, requires = { "move", "drop" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 30 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0505",
    rules = {
      forbid = { "unsafe", ".clone()", "frame.to_owned()", "frame.to_string()" },
      keep = {
        "pub fn send_frame(wire: &mut Vec<u8>, frame: String) -> usize",
        "pub fn forward(wire: &mut Vec<u8>, frame: String) -> Entry",
      },
      max = { [".to_owned()"] = 1 },
    },
  },
  class = "A",
  hints = {
    "Who frees the frame, and on which line is the tag still needed?",
    { after = "E0505", "`tag` points into `frame`, and passing `frame` by value gives it away for good. Everything that looks at `tag` has to be finished before that line." },
    { after = "E0382", "After `send_frame` there is no frame left to look at. The tag must be found, and made independent of the frame, before the frame goes." },
    { after = "E0308", "`send_frame` takes the frame over; that contract stays. Lending it the frame, or sending a copy of it, is not what is asked." },
    "The entry owns its tag anyway, so one copy of the tag is made in any case. Only the moment is wrong.",
    "Put `let tag = tag.to_owned();` before the call of `send_frame`, and build the entry from `tag` and `sent` after it.",
  },
}
