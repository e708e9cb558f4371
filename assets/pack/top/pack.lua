return {
  format = 1,
  id = "@ID@",
  version = "0.1.0",
  title = "@TITLE@",
  licence = "MIT OR Apache-2.0",
  authors = {},
  chapters = { "10-first" },
}
