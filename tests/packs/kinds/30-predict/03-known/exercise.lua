return {
  id = "known",
  title = "An overflow that rustc can see",
  kind = "predict",
  difficulty = 2,
  minutes = 3,
  concepts = { "overflow" },
  rust = { file = "program.rs" },
  ask = { "compiles", "code", "panics" },
  class = "B",
  hints = { "A lint, not an error with a number; and only a whole build has it." },
}
