return {
  id = "ds-rc-cycle",
  title = "Two owners that own each other",
  kind = "predict",
  difficulty = 3,
  minutes = 10,
  cwe = 401,
  concepts = { "weak" },
  requires = { "rc", "drop", "cell" },
  needs = { "leaks" },
  c = {
    file = "bug.c",
    expect = { tool = "lsan", kind = "leak", line = 38 },
  },
  rust = { file = "program.rs" },
  ask = { "compiles", "output" },
  class = "A",
  hints = {
    "Draw the three counts when load() is about to return, and take 1 away for every local variable that goes. Which reach 0?",
    { after = "compiles", "Nothing in it breaks a rule: every reference count is right, and nothing is used after it is freed." },
    { after = "output", "A Drop runs when the last owner lets go. `i2c` is owned by the clock, the clock by the bus `i2c`; who lets go first?" },
    "Only the bus without a device gets to 0. Its line stands between the one that counts the owners and `unloaded`.",
  },
}
