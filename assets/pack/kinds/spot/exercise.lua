return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "spot",
  difficulty = 1,
  minutes = 4,
  cwe = 125,
  concepts = { "bounds" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 24 },
  },
  class = "A",
  hints = {
    "One of the two loops runs once too often.",
    { after = "line", "The tool names the line of the access, not that of the bound." },
  },
}
