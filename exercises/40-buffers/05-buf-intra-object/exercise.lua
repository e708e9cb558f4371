return {
  id = "buf-intra-object",
  title = "The web server runs as uid 0",
  kind = "spot",
  difficulty = 3, minutes = 10, cwe = 787,
  concepts = {}, requires = { "slice" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "ubsan", kind = "index-out-of-bounds", line = 22 },
  },
  class = "A",
  hints = {
    "The program prints `www-data runs as uid 0`. Which bytes lie in front of uid, and how many of them does this name need?",
    { after = "line", "The check lets too long a name pass, but a comparison does no harm. Go on to the statement that writes past name." },
    { after = "bug", "One byte is written outside an array, to a place inside the struct. It does not matter to the class which byte it is." },
    "The name fills all eight bytes. memcpy() just fits, and the statement behind it writes the ninth.",
  },
}
