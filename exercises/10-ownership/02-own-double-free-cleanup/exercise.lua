return {
  id = "own-double-free-cleanup",
  title = "The error path frees it again",
  kind = "fix",
  difficulty = 2,
  minutes = 12,
  cwe = 415,
  concepts = { "drop" },
  requires = { "move" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "double-free", line = 51 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = {
      forbid = { "unsafe", ".clone()", "forget(" },
      keep = {
        "fn enqueue(&mut self, m: Msg)",
        "pub fn send_text(&mut self, body: String) -> Result<(), String>",
      },
    },
  },
  class = "A",
  hints = {
    "Where does the message end when the queue is full? Look at the return in enqueue, not at send_text.",
    {
      after = "E0382",
      "enqueue took m and Err(()) carries nothing back, so m was freed in there. send_text cannot return what it no longer has.",
    },
    {
      after = "E0308",
      "The type after the comma in Result<(), ()> is what Err carries. Change it together with the value.",
    },
    "Let enqueue return Result<(), Msg> and Err(m) when it is full; send_text turns that message into its body, with match or map_err.",
  },
}
