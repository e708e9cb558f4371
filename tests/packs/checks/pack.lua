return {
  format = 1,
  id = "checks",
  version = "0.1.0",
  title = "Hidden tests, planted bugs, SAFETY lines",
  licence = "MIT OR Apache-2.0",
  chapters = { "10-hidden", "20-tests", "30-safety" },
}
