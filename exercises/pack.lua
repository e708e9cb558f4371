return {
  format = 1,
  id = "core",
  version = "0.1.0",
  title = "From C to Rust",
  licence = "MIT OR Apache-2.0",
  authors = { "the ferry authors" },
  chapters = { "10-ownership", "20-borrowing", "30-lifetimes", "70-abstraction", "75-concurrency" },
}
