return {
  id = "kern-mmio-register",
  title = "The status that was read once",
  kind = "fix",
  difficulty = 3,
  minutes = 15,
  cwe = 758,
  concepts = { "mmio" },
  requires = { "rawptr", "unsafe-fn" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "warn", kind = "-Wdiscarded-qualifiers", line = 35 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0133",
    rules = {
      safety = true,
      max = { unsafe = 3 },
      keep = {
        "pub unsafe fn map(base: *mut u32) -> Flash",
        "pub fn erase(&self, relax: impl Fn()) -> Result<(), TimedOut>",
        "struct Reg(*mut u32);",
        "read_volatile(",
        "write_volatile(",
      },
    },
  },
  class = "B",
  hints = {
    "What has to be true of self.0 for a volatile read to be right, and who alone can know it?",
    {
      after = "E0133",
      "unsafe fn moves the question to each caller; unsafe { } answers it. wait_clear and erase know nothing of the mapping, so the answer belongs into read and write, and the question to map.",
    },
    "Write unsafe { } around the two volatile accesses, and above each a line // SAFETY: that says why the pointer is good. Above map, under /// # Safety, write what its caller has to see to: alignment, REGS registers, and how long they stay mapped.",
  },
}
