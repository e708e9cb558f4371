return {
  id = "leave-open",
  title = "What the early return leaves",
  kind = "spot",
  difficulty = 2,
  minutes = 4,
  cwe = 401,
  concepts = { "ownership" },
  c = {
    file = "bug.c",
    expect = { tool = "analyzer", kind = "-Wanalyzer-malloc-leak", line = 12 },
  },
  class = "A",
  hints = { "Nothing is run: gcc follows the paths." },
}
