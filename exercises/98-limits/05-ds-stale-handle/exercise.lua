return {
  id = "ds-stale-handle",
  title = "The timer that closes somebody else",
  kind = "fix",
  difficulty = 4,
  minutes = 20,
  cwe = 416,
  concepts = { "stale-handle" },
  requires = { "slice", "option", "copy-clone" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 39 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = {
      forbid = { "unsafe", "forget(", "leak(" },
      keep = {
        "slots: Vec<",
        "pub fn open(&mut self, peer: &str) -> Handle",
        "pub fn get(&self, h: Handle) -> Option<&Conn>",
        "pub fn close(&mut self, h: Handle) -> Option<Conn>",
        "pub fn timer_fire(t: &mut Table, h: Handle) -> Option<String>",
      },
    },
  },
  class = "A",
  hints = {
    "What does a Handle say, and of how many connections is the same thing true, one after the other?",
    {
      after = "the_timer_of_a_closed_connection_finds_nothing",
      "The number of the slot is right, and the slot has another tenant. Something must differ between the two tenants of one slot, and stand in the handle as well.",
    },
    {
      after = "a_thousand_connections_one_by_one_need_one_slot",
      "A slot that is never used again is never mistaken, and never given back: that is a leak with an index. Count the tenants of a slot in place of it.",
    },
    {
      after = "a_handle_stays_stale_however_often_its_slot_is_used",
      "A count of eight bits is back where it was after 256 tenants, one of sixteen after 65536.",
    },
    {
      after = "E0063",
      "open makes the handle, so it is the place where the count goes from the slot into the handle.",
    },
    "`struct Slot { generation: u32, conn: Option<Conn> }`, and `generation: u32` in Handle too. close adds 1 to the slot's; get and close return None where the two differ.",
  },
}
