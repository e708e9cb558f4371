return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "predict",
  difficulty = 1,
  minutes = 3,
  concepts = { "arrays", "copy" },
  rust = { file = "program.rs" },
  ask = { "compiles", "code", "output" },
  class = "B",
  hints = {
    "What does a C function get that is declared with the parameter int samples[3]?",
    { after = "output", "An array is a value here, as a struct is in C: the call copies it." },
  },
}
