return {
  id = "conc-shared-counter",
  title = "Two threads, one histogram",
  kind = "fix",
  difficulty = 2, minutes = 12, cwe = 362,
  concepts = { "thread" }, requires = { "excl", "closure" },
  needs = { "tsan" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "tsan", kind = "data-race", line = 20 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0499",
    rules = {
      forbid = { "unsafe" },
      keep = {
        "fn count(hist: &mut [u32; 256], part: &[u8])",
        "pub fn histogram(sample: &[u8]) -> [u32; 256]",
        "s.spawn(",
      },
    },
  },
  class = "A",
  hints = {
    "hist[x]++ reads, adds and writes back. What is lost if both threads have read before either writes?",
    { after = "E0499", "count() needs the table for itself, and the worker has it until the scope ends. Either each thread gets a table of its own, or a lock says whose turn it is." },
    { after = "E0382", "A &mut is not copied like a pointer: two threads with one would be two writers. It was moved into the worker." },
    { after = "one_value_is_counted_in_both_halves", "move copies the array, as arrays of numbers are copied: the worker counts in its own, and nobody asks for the result." },
    { after = "E0277", "A RefCell counts its borrowers with plain numbers, so it must not be shared between threads; its twin for threads is the Mutex." },
    "In the worker's closure: let mut own = [0; 256]; count(&mut own, low); own. Keep the handle, count high into hist meanwhile, then worker.join().unwrap() gives the worker's table, and 256 additions bring the two together.",
  },
}
