return {
  format = 1,
  id = "border",
  version = "0.1.0",
  title = "C and Rust in one program",
  licence = "MIT OR Apache-2.0",
  chapters = { "10-port", "20-review", "30-ffi" },
}
