return {
  id = "wraps",
  title = "A counter of one byte",
  kind = "predict",
  difficulty = 1,
  minutes = 4,
  cwe = 190,
  concepts = { "overflow" },
  rust = { file = "program.rs" },
  ask = { "compiles", "panics", "panics-release", "output-release" },
  class = "B",
  hints = { "Two builds, two answers." },
}
