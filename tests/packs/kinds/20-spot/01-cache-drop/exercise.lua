return {
  id = "cache-drop",
  title = "The cache is dropped",
  kind = "spot",
  difficulty = 1,
  minutes = 4,
  cwe = 415,
  concepts = { "ownership" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "double-free", line = 18 },
  },
  class = "A",
  hints = {
    "Two names, one block.",
    { after = "bug", "ASan calls it by what the second call does, not by what the first has left." },
  },
}
