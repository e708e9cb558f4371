return {
  id = "port-lz-decompress",
  title = "The match that overlaps itself",
  kind = "port",
  difficulty = 4,
  minutes = 20,
  cwe = 787,
  concepts = {},
  requires = { "slice", "excl", "qmark", "conv", "diff-test" },
  c = { file = "orig.c" },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    glue = "glue.rs",
    rules = {
      forbid = { "to_vec(", "Vec", "vec!", "collect" },
      keep = { "pub fn lz_expand(dst: &mut [u8],", "src: &[u8]) -> Result<usize, Malformed>" },
    },
  },
  inputs = { file = "gen.lua", count = 4000, seed = 77 },
  class = "D",
  hints = {
    "A literal a, then a match of six bytes from 1 before. Which byte does the C read in the third turn of its loop, and who has written it?",
    "copy_within() is memmove(): it copies what was there before the call. The loop of the C reads bytes that it has written itself, and a short distance is how the format writes a run.",
    {
      after = "E0502",
      "copy_from_slice() wants two slices of dst at once, one of them to write to. copy_within() takes the source as a range, and an index lends nothing beyond its line.",
    },
    "Byte by byte is right: dst[at] = dst[at - dist]. Faster in large steps: the bytes from at - dist to at repeat, so copy those with copy_within(), then twice as many, until len is reached. No such copy overlaps.",
  },
}
