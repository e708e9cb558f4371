return {
  id = "moved",
  title = "Printed after the call",
  kind = "predict",
  difficulty = 1,
  minutes = 3,
  cwe = 416,
  concepts = { "move" },
  c = { file = "bug.c", expect = { tool = "asan", kind = "heap-use-after-free", line = 19 } },
  rust = { file = "program.rs" },
  ask = { "compiles", "code", "output" },
  class = "A",
  hints = { { after = "compiles", "send takes a String, not a reference to one." }, "Who frees the text?" },
}
