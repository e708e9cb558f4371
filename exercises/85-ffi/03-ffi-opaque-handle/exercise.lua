return {
  id = "ffi-opaque-handle",
  title = "A handle for the C side",
  kind = "ffi",
  difficulty = 3, minutes = 20, cwe = 416,
  concepts = { "handle" }, requires = { "extern", "box", "unsafe-fn" },
  c = { file = "main.c", header = "seen.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = { safety = true, forbid = { "static mut", "thread_local" } },
  },
  border = {
    tool = "valgrind",
    functions = {
      { name = "seen_new", c = "seen *(void)", rust = 'unsafe extern "C" fn() -> *mut Seen' },
      { name = "seen_add", c = "int (seen *, uint64_t)", rust = 'unsafe extern "C" fn(*mut Seen, u64) -> i32' },
      { name = "seen_count", c = "size_t (const seen *)", rust = 'unsafe extern "C" fn(*const Seen) -> usize' },
      { name = "seen_free", c = "void (seen **)", rust = 'unsafe extern "C" fn(*mut *mut Seen)' },
    },
  },
  class = "A",
  hints = {
    "A Box frees at the end of its scope. Who is to own the Seen between seen_new() and seen_free(), and can C run a destructor?",
    { after = "E0308", "Box::into_raw gives the pointer out and forgets the box; seen.as_mut() makes an Option<&mut Seen> of a pointer, None for NULL." },
    "Box::from_raw is the way back, and the only one that frees: dropping a raw pointer does nothing. It may be called once for each into_raw.",
    "slot is a *mut *mut Seen and may be NULL: let Some(slot) = (unsafe { slot.as_mut() }) else { return }; makes a &mut *mut Seen of it. Take the handle out of the caller's variable with std::mem::replace(slot, std::ptr::null_mut()), and give it to Box::from_raw if it is not null. A second call then finds NULL.",
  },
}
