return {
  id = "ffi-repr-c",
  title = "A table of leases, laid out twice",
  kind = "ffi",
  difficulty = 2, minutes = 10, cwe = 188,
  concepts = { "repr", "extern" }, requires = { "rawptr", "unsafe-fn", "enum" },
  c = { file = "main.c", header = "lease.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = { safety = true, max = { unsafe = 2 }, forbid = { "transmute" } },
  },
  border = {
    functions = {
      {
        name = "lease_expire",
        c = "size_t (struct lease *, size_t, uint64_t)",
        rust = 'unsafe extern "C" fn(*mut Lease, usize, u64) -> usize',
      },
    },
    types = {
      { name = "enum lease_state", rust = "LeaseState", fields = {} },
      { name = "struct lease", rust = "Lease", fields = { "mac", "ip", "vlan", "until", "state" } },
    },
  },
  class = "B",
  hints = {
    "Write down the offset of each member as gcc has it. Which of them could rustc improve on, if nobody told it not to?",
    "#[repr(C)] above a struct is gcc's order and gcc's padding. A struct is laid out as C has it only if its members are.",
    "How many bytes has an enum in C on this machine, and how many does a Rust enum with three values need?",
    "#[repr(C)] above both: above the enum it makes it as wide as C's, above the struct it keeps the order.",
  },
}
