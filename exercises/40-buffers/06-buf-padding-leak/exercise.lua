return {
  id = "buf-padding-leak",
  title = "Every field is set",
  kind = "spot",
  difficulty = 3, minutes = 10, cwe = 200,
  concepts = {}, requires = { "slice", "init" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "valgrind", kind = "uninitialised-bytes", line = 44 },
  },
  class = "A",
  hints = {
    "Add up the sizes of the four fields, and compare with sizeof *s.",
    { after = "line", "valgrind does not mind that such bytes exist, nor that they are copied. It speaks up where they leave the program." },
    { after = "bug", "The block of the token was given back and is this one's now; that is what malloc is for. What did it hold before anybody stored to it?" },
    "Seven bytes behind state and seven behind load belong to no field. write() sends them too.",
  },
}
