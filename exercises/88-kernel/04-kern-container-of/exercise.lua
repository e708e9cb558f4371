return {
  id = "kern-container-of",
  title = "One struct, two lists",
  kind = "spot",
  difficulty = 4,
  minutes = 10,
  cwe = 823,
  concepts = {},
  requires = { "rawptr", "repr" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 47 },
  },
  class = "A",
  hints = {
    "Each struct list knows its neighbour, not the request around it. Which distance does each container_of subtract, and from which member's address?",
    "In the second loop l is the address of late, 24 bytes into the request, and the offset of all is 8: r points 16 bytes into the request.",
    {
      after = "line",
      "A tool reports an access, not a wrong pointer. The request has 32 bytes and r is 16 too far: tag is then at offset 16 of the block, deadline at 32.",
    },
    {
      after = "bug",
      "The block is alive, and all of it was set. What lies at its offset 32?",
    },
  },
}
