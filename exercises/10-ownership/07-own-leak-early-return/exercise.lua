return {
  id = "own-leak-early-return",
  title = "A copy for every line that is none",
  kind = "fixc",
  difficulty = 1,
  minutes = 8,
  cwe = 401,
  concepts = { "drop" },
  requires = { "move", "drop" },
  needs = { "leaks" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "lsan", kind = "leak", line = 15 },
  },
  rust = {
    solution = "solution.rs",
    rules = { keep = { "int rule_parse(struct rule *out, const char *line)" } },
  },
  class = "A",
  hints = {
    "`copy` belongs to `rule_parse`. How many ways out does the function have, and which of them free it?",
    {
      after = "leak",
      "LSan names the line that allocated, not the one that forgot. Go from there to each `return` below it.",
    },
    {
      after = "heap-use-after-free",
      "`host` is still in `copy` when it is written to `*out`. The free comes after that.",
    },
    {
      after = "double-free",
      "One `free` for all paths is enough: where the label stands, success comes by as well.",
    },
    "Set `int rc = -2;` at the top, let the three checks `goto out;`, set `rc = 0` behind the `strcpy`, and end with `out: free(copy); return rc;`.",
  },
}
