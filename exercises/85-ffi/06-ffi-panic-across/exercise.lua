return {
  id = "ffi-panic-across",
  title = "A panic has no way through C",
  kind = "ffi",
  difficulty = 3, minutes = 15, cwe = 248,
  concepts = { "unwind" }, requires = { "handle", "cstr", "result" },
  c = { file = "main.c", header = "meter.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = {
      safety = true,
      keep = {
        "self.readings += 1;",
        "let end = value.find(')').unwrap();",
        "self.total += value[..end].parse::<u64>().unwrap();",
      },
    },
  },
  border = {
    functions = {
      { name = "meter_new", c = "meter *(void)", rust = 'unsafe extern "C" fn() -> *mut Meter' },
      { name = "meter_feed", c = "int (meter *, const char *)", rust = 'unsafe extern "C" fn(*mut Meter, *const c_char) -> i32' },
      { name = "meter_readings", c = "uint32_t (const meter *)", rust = 'unsafe extern "C" fn(*const Meter) -> u32' },
      { name = "meter_total", c = "uint64_t (const meter *)", rust = 'unsafe extern "C" fn(*const Meter) -> u64' },
      { name = "meter_free", c = "void (meter *)", rust = 'unsafe extern "C" fn(*mut Meter)' },
    },
  },
  class = "D",
  hints = {
    "If the panic of feed() could run on through feed_locked(), what would become of `held`?",
    "std::panic::catch_unwind runs a closure and gives Err for a panic: the last frame before C is the place for it.",
    { after = "E0277", "UnwindSafe is rustc's question: if the closure stops in the middle, who sees the half of what it was changing? What the closure owns, nobody sees." },
    "feed() counts the reading before it knows the value. Let it work on a copy, `let mut next = *meter;`, and store the copy when all went well.",
    "catch_unwind(move || next.feed(line).map(|()| next)) gives Ok(Ok(next)), Ok(Err(BadLine)) or Err(_), for 0, -1 and -2.",
  },
}
