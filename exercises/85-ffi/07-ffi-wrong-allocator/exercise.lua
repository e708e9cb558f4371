return {
  id = "ffi-wrong-allocator",
  title = "Two allocators, one free()",
  kind = "ffi",
  difficulty = 3, minutes = 15, cwe = 762,
  concepts = { "cstr", "handle" }, requires = { "extern", "unsafe-fn" },
  c = { file = "main.c", header = "audit.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = {
      safety = true,
      keep = { "#[global_allocator]", "block.cast::<u64>().write(MARK);", "if block.cast::<u64>().read() != MARK {" },
      max = { ["System"] = 3 },
    },
  },
  border = {
    functions = {
      {
        name = "audit_line",
        c = "char *(const char *, const char *)",
        rust = 'unsafe extern "C" fn(*const c_char, *const c_char) -> *mut c_char',
      },
      { name = "audit_take", c = "size_t (char *)", rust = 'unsafe extern "C" fn(*mut c_char) -> usize' },
    },
  },
  class = "A",
  hints = {
    "Draw the block that CString::new gets from Marked: where does it begin, and which address does C hand to free()?",
    "The header promises malloc() and free(). Both are functions of C's, and Rust can call them: an `unsafe extern \"C\"` block declares them.",
    "It is wrong both ways: audit_take() gives a block of strdup's to an allocator that looks for its mark in front of it. CStr::from_ptr borrows a string and frees nothing.",
    "audit_line(): malloc(line.len() + 1), copy the bytes, write the 0, and return NULL if malloc did. audit_take(): take the length from a CStr, then free(line.cast()).",
  },
}
