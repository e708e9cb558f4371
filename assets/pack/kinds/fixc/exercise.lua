return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "fixc",
  difficulty = 1,
  minutes = 6,
  cwe = 121,
  concepts = { "strings", "bounds" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "asan", kind = "stack-buffer-overflow", line = 19 },
  },
  rust = {
    solution = "solution.rs",
    rules = { keep = { "int host_rename(struct host *h, const char *name)" } },
  },
  class = "A",
  hints = {
    "How many characters fit into an array of eight, if a NUL is to follow?",
    { after = "stack-buffer-overflow", "The array is the struct's last field: one byte further is past the struct." },
    { after = "seven_characters_fit", "Seven characters and the NUL are eight bytes: that still fits." },
  },
}
