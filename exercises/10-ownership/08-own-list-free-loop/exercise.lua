return {
  id = "own-list-free-loop",
  title = "The list that frees its way forward",
  kind = "fixc",
  difficulty = 2,
  minutes = 10,
  cwe = 416,
  concepts = { "box" },
  requires = { "move", "drop" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 44 },
  },
  rust = {
    solution = "solution.rs",
    rules = { keep = { "void pool_clear(struct pool *p)", "int pool_add(struct pool *p, const char *host)" } },
  },
  class = "A",
  hints = {
    "In which order does the loop do these three: free the lease, read its `next`, test for the end?",
    {
      after = "heap-use-after-free",
      "Whatever you still want from a lease, its `next` above all, has to be in your hands before `lease_free`.",
    },
    {
      after = "leak",
      "Each lease is two blocks: itself and its host. `lease_free` knows both.",
    },
    {
      after = "a_full_pool_is_emptied",
      "No sanitizer says a word, and still a CHECK fails: an empty pool has no `head` and counts 0. What does `pool_clear` leave in `n`?",
    },
    "Let the pool own the rest at every moment: `while ((l = p->head)) { p->head = l->next; lease_free(l); }`.",
  },
}
