return {
  id = "life-arena-bump",
  title = "The arena moved, the names did not",
  kind = "fix",
  difficulty = 4, minutes = 20, cwe = 416,
  concepts = { "arena" }, requires = { "excl", "lifetime-struct" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "heap-use-after-free", line = 38 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0499",
    rules = {
      forbid = { "unsafe", "leak(", "RefCell" },
      keep = {
        "pub struct Arena",
        "buf: String",
        "pub fn put(&mut self, s: &str)",
        "pub fn resolve(src: &[(&str, u32)], name: &str) -> Option<u32>",
      },
    },
  },
  class = "A",
  hints = {
    "Which call can move the buffer, and which values still point into the old one when it is called the second time?",
    { after = "E0499", "put() borrows the whole arena for writing, and its result keeps that borrow alive for as long as a Sym holds it. The second put() in the loop needs the arena for writing again. What could a Sym hold that stays true after the buffer has moved?" },
    { after = "E0502", "The same conflict from the other side: the first name is a reader's pointer into the buffer, and the next put() writes to it. As long as a Sym holds a pointer, nobody may append." },
    { after = "E0505", "A test frees the names that load() was given and goes on with the symbols. What put() has copied into the arena is still there; what points into src is not." },
    { after = "a_symbol_owns_nothing", "A String or a Box in a Sym is a second copy of each name, which the Sym frees. The first one lies in the arena: what is the least that a Sym needs to find it there?" },
    "An ELF symbol holds no pointer to its name but an offset into .strtab. Let put() return a small Copy struct with offset and length, let Sym keep that, and add fn get(&self, name: Name) -> &str. Sym and load() lose their 'a; find() takes a: &Arena as well and compares a.get(s.name) with name.",
  },
}
