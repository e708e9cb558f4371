return {
  id = "flag",
  title = "A flag that nobody set",
  kind = "spot",
  difficulty = 2,
  minutes = 4,
  cwe = 457,
  concepts = { "initialisation" },
  c = {
    file = "bug.c",
    expect = { tool = "valgrind", kind = "uninitialised-value", line = 22 },
  },
  class = "A",
  hints = { "ASan sees nothing here. What does malloc() promise of the bytes?" },
}
