return {
  id = "num-u16-mul-promotes",
  title = "The pixels of a scan",
  kind = "predict",
  difficulty = 3, minutes = 8, cwe = 190,
  concepts = { "conv" }, requires = { "int-checked" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "signed-integer-overflow", line = 7 },
  },
  rust = { file = "program.rs" },
  ask = { "compiles", "panics", "panics-release", "output-release" },
  class = "A",
  hints = {
    "In which type does C multiply two uint16_t, and in which does Rust?",
    { after = "panics", "The * stands inside the parentheses: it is done before from() sees anything, on two u16." },
    { after = "panics-release", "A release build has no check of + - *: the result keeps the bits that fit." },
    { after = "output-release", "40800 * 56160 is 2291328000. Of that, the 16 bits that a u16 has: the remainder by 65536." },
  },
}
