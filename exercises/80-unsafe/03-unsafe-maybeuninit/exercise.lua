return {
  id = "unsafe-maybeuninit",
  title = "Four lanes, two of them open",
  kind = "fix",
  difficulty = 4, minutes = 20, cwe = 908,
  concepts = { "maybeuninit" }, requires = { "unsafe-fn", "init", "drop", "qmark" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "valgrind", kind = "uninitialised-value", line = 22 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0381",
    rules = {
      safety = true,
      max = { unsafe = 2 },
      forbid = { "from_fn", "zeroed", "transmute", "forget(" },
      keep = { "MaybeUninit<Lane>", "pub fn open_all(link: &Link, up: usize) -> Option<[Lane<'_>; LANES]>" },
    },
  },
  class = "A",
  hints = {
    "After the third lane has failed: which of the four slots in the C hold a pointer, and which does the cleanup read?",
    { after = "E0381", "A MaybeUninit may hold nothing, but it has to be made like any value. MaybeUninit::uninit() makes one and stores no byte." },
    { after = "E0277", "[x; N] copies x, and a MaybeUninit<Lane> may be copied only if a Lane may. [const { x }; N] evaluates x for each element instead." },
    { after = "E0308", "MaybeUninit::uninit() is one of them, and the array wants LANES." },
    { after = "what_was_opened_is_closed_when_one_fails", "The ? leaves with the array, and a MaybeUninit never drops what it holds: it does not know whether it holds anything. You do: the lanes below i." },
    "Take the ? apart: `let Some(l) = lane_open(link, i, up) else { … return None };`. In the else, each of `&mut lane[..i]` gets assume_init_drop(), in an unsafe block whose SAFETY line says why i is the border.",
  },
}
