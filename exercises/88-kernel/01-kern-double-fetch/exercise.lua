return {
  id = "kern-double-fetch",
  title = "The length that was fetched twice",
  kind = "fixc",
  difficulty = 3,
  minutes = 15,
  cwe = 367,
  concepts = { "userptr" },
  requires = { "slice", "move" },
  c = {
    file = "bug.c",
    tests = "tests.c",
    expect = { tool = "asan", kind = "global-buffer-overflow", line = 44 },
  },
  rust = {
    solution = "solution.rs",
    rules = {
      keep = {
        "int set_label(struct dev *d, const struct label_req *user)",
        "static int copy_from_user(void *to, const void *user, size_t n)",
      },
    },
  },
  class = "A",
  hints = {
    "The check is right. Is the length that it has seen the one that memcpy uses?",
    {
      after = "global-buffer-overflow",
      "len and req.len were fetched at different times from memory that belongs to somebody else. Between the two fetches other_thread has run.",
    },
    {
      after = "a_length_that_grows_after_the_check",
      "A length of 32 is never good for a label of 16: the request is refused, or it is the one that was checked.",
    },
    "Fetch the request once, all of it, into req; check req.len; use only req from there on. The caller cannot reach your stack.",
  },
}
