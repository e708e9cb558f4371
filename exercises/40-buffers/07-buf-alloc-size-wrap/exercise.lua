return {
  id = "buf-alloc-size-wrap",
  title = "268 million entries in 16 bytes",
  kind = "fixc",
  difficulty = 2, minutes = 12, cwe = 680,
  concepts = {}, requires = { "slice" },
  c = {
    file = "bug.c", tests = "tests.c",
    expect = { tool = "asan", kind = "heap-buffer-overflow", line = 41 },
  },
  rust = {
    solution = "solution.rs",
    rules = { keep = { "struct entry *index_load(const uint8_t *file, size_t len, uint32_t *n)" } },
  },
  class = "A",
  hints = {
    "In which type is the size of the block computed, in which is it stored, and what is 0x10000001 times 16 there?",
    { after = "heap-buffer-overflow", "The block is still smaller than count entries. A product that is computed in 32 bits has wrapped before a wider variable gets it." },
    "With a wider size alone, four bytes of a file decide that 4 GiB are asked for, for the three entries that it has. How many entries can a file of len bytes hold?",
    { after = "many_entries_are_loaded", "1500 entries are a sound index. What bounds the count is the file, and there each entry takes RECORD bytes, not sizeof(struct entry)." },
    "Before anything is allocated: no more than (len - HDR) / RECORD entries can be in the file. A division cannot overflow, and after it neither can the product in a size_t.",
  },
}
