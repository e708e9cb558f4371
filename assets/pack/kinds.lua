-- The templates of `ferry pack new` and `ferry pack new-exercise`: a folder kinds/KIND each, a small exercise that
-- holds as it is. `id` and `title` are those that it has in a new pack, in this order.
return {
  chapter = "10-first",
  { kind = "spot", id = "one-sample-more", title = "One sample more" },
  { kind = "fix", id = "read-after-done", title = "Read after it was done" },
  { kind = "fixc", id = "name-of-eight", title = "A name of eight characters" },
  { kind = "predict", id = "array-argument", title = "An array as an argument" },
  { kind = "port", id = "record-check", title = "The last byte of a record" },
  { kind = "review", id = "shard-of", title = "The shard of a negative key" },
  { kind = "ffi", id = "count-byte", title = "Bytes counted for C" },
  { kind = "ffic", id = "range-header", title = "The header of a range" },
  { kind = "test", id = "percent-tests", title = "Tests for a percentage" },
}
