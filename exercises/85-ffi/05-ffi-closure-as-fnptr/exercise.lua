return {
  id = "ffi-closure-as-fnptr",
  title = "A closure for C's callback",
  kind = "ffi",
  difficulty = 4, minutes = 20, cwe = 843,
  concepts = { "callback-ffi" }, requires = { "closure", "handle", "generic" },
  c = { file = "main.c", header = "route.h" },
  rust = {
    start = "start.rs", solution = "solution.rs",
    rules = {
      safety = true,
      forbid = { "static mut", "thread_local", "transmute", "static" },
      keep = { "fn each<F: FnMut(&Route) -> c_int>", "each(|r| {" },
    },
  },
  border = {
    functions = {
      {
        name = "route_each",
        c = "int (route_fn *, void *)",
        rust = 'unsafe extern "C" fn(RouteFn, *mut c_void) -> c_int',
      },
      { name = "routes_over", c = "size_t (uint16_t)", rust = 'unsafe extern "C" fn(u16) -> usize' },
      { name = "route_first_down", c = "uint32_t (void)", rust = 'unsafe extern "C" fn() -> u32' },
    },
    types = { { name = "struct route", rust = "Route", fields = { "dst", "metric", "plen", "up" } } },
  },
  class = "D",
  hints = {
    "The first closure uses n and metric. Where are they while route_each() runs, and what would a bare code address know of that?",
    { after = "E0308", "ud is what C has in place of a capture: it goes in and comes back untouched. Let it point to the closure, and give C a plain function that calls what ud points to." },
    { after = "E0401", "An inner function sees neither the variables nor the type parameters around it. It needs a parameter of its own: call::<F>." },
    "`unsafe extern \"C\" fn call<F: FnMut(&Route) -> c_int>(r: *const Route, ud: *mut c_void) -> c_int` gets its F with `&mut *ud.cast::<F>()`. each() passes `call::<F>` and `(&raw mut f).cast()`.",
  },
}
