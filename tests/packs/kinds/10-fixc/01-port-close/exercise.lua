return {
  id = "port-close",
  title = "A name for the log",
  kind = "fixc",
  difficulty = 1,
  minutes = 5,
  cwe = 416,
  concepts = { "ownership" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 34 },
  },
  rust = {
    solution = "solution.rs",
    rules = { keep = { "int port_close(struct port *p, char *log, size_t size)" } },
  },
  class = "A",
  hints = {
    "Which line is the last that may look at the port?",
    { after = "heap-use-after-free", "Write the line first, free the port afterwards." },
    { after = "the_line_names_the_port", "The line is what the callers want: keep it as it is." },
  },
}
