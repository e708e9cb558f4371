return {
  id = "num-shift-into-sign",
  title = "A partition beyond the end of the disk",
  kind = "spot",
  difficulty = 3, minutes = 8, cwe = 190,
  concepts = {}, requires = { "conv" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "shift-base", line = 14 },
  },
  class = "A",
  hints = {
    "The program prints sector 18446744072367378432. Which step can make such a number of the four bytes 00 08 00 b0?",
    { after = "line", "fits() is right: it asks for first < disk before it subtracts. Look at what first is made of, and in which type." },
    { after = "bug", "Every access is inside its array, and every byte has been set. It is the arithmetic." },
  },
}
