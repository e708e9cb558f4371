return {
  id = "kern-fallible-alloc",
  title = "The allocation that must be allowed to fail",
  kind = "port",
  difficulty = 3,
  minutes = 15,
  cwe = 770,
  concepts = { "fallible-alloc" },
  requires = { "qmark", "slice", "conv" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = {
      forbid = { "catch_unwind" },
      keep = { "runs: &[u8]) -> Result<Vec<u8>, Errno>" },
    },
  },
  inputs = { file = "gen.lua", count = 3000, seed = 12 },
  class = "D",
  hints = {
    "Three lines of the C end in -ENOMEM or lead there. Where does the port ask whether the memory was to be had?",
    "resize(), vec![] and push() have no way to say that there is no memory: they panic where the size is absurd, and abort the program where the allocator says no.",
    {
      after = "E0277",
      "try_reserve() has an error of its own, and ? does not know how to make an Errno of it: map_err(|_| ENOMEM) says so.",
    },
    {
      after = "E0308",
      "The length on the wire has 64 bits, a Vec counts in usize. usize::try_from(run) asks, and no room for the number is no room for the run.",
    },
    "img.try_reserve(run).map_err(|_| ENOMEM)? makes room or leaves img as it was. resize() behind it stays within that room, and does not allocate.",
  },
}
