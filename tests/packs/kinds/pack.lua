return {
  format = 1,
  id = "kinds",
  version = "0.1.0",
  title = "Two of each kind",
  licence = "MIT OR Apache-2.0",
  chapters = { "05-fix", "10-fixc", "20-spot", "30-predict" },
}
