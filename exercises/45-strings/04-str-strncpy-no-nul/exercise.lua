return {
  id = "str-strncpy-no-nul",
  title = "Three uses of strncpy",
  kind = "spot",
  difficulty = 2, minutes = 8, cwe = 170,
  concepts = {}, requires = { "string", "init" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 42 },
  },
  class = "A",
  hints = {
    "For each strncpy(): if the text is as long as the field, is there still a NUL behind it, and where does it come from?",
    { after = "line", "The copy writes nothing that it may not. ASan waits for somebody to search for a NUL that is not there; a comparison of at most sizeof bytes does not search." },
    { after = "bug", "Asked is what ASan calls it. It does not know strings, it sees bytes being read." },
    "calloc() has cleared the block, so vendor keeps a zero. All twelve bytes of host are letters, and printf() with %s reads on.",
  },
}
