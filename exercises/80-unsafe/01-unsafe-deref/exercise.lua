return {
  id = "unsafe-deref",
  title = "The list ends where nobody looks",
  kind = "fix",
  difficulty = 1, minutes = 8, cwe = 476,
  concepts = { "rawptr" }, requires = { "slice", "box", "option", "drop" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "ubsan", kind = "null-pointer", line = 30 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0133",
    rules = {
      safety = true,
      max = { unsafe = 2 },
      keep = {
        "next: *mut Driver,",
        "pub fn add(&mut self, id: u16, name: &'static str)",
        "pub fn find(&self, id: u16) -> Option<&'static str>",
      },
    },
  },
  class = "A",
  hints = {
    "What is d in the C when no driver has the id, and which line finds that out?",
    { after = "E0133", "Copying d, comparing it with null and taking next out of self.head are all safe. Only following it is not: count the places." },
    "`unsafe` around the loop only moves the question from rustc to you. Write the SAFETY line first: is what it says true of the next of the last driver?",
    { after = "E0609", "Rust has no d->id: it is (*d).id, and on a raw pointer that is the step that needs unsafe." },
    "d.as_ref() makes an Option<&Driver> of the pointer, None for null: `while let Some(driver) = unsafe { d.as_ref() } { … }`. From there on driver is a reference, and one block is enough.",
  },
}
