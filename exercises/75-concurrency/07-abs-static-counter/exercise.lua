return {
  id = "abs-static-counter",
  title = "The static that two threads count in",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 362,
  concepts = { "atomics" }, requires = { "send-sync", "mutex" },
  needs = { "tsan" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "tsan", kind = "data-race", line = 12 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0133",
    rules = {
      forbid = { "unsafe", ".store(" },
      keep = {
        "pub fn session_id() -> u32",
        "s.spawn(|| accept_all(low));",
        "pub fn accept(sessions: usize) -> Vec<u32>",
      },
    },
  },
  class = "A",
  hints = {
    "Two threads are in session_id() at once. Between which of its steps must the other one not come?",
    { after = "E0133", "unsafe would state that no two threads ever do this at once, and that is not so. What is needed is one operation that adds and returns the old number, in one piece: std::sync::atomic has the type and the method." },
    { after = "E0594", "A static without mut is shared by all threads and therefore constant, unless its type lets several threads change it. AtomicU32 does, through &self." },
    { after = "E0277", "A Cell is changed without an order between threads, so it must not be shared by them. Its twin for threads is an atomic." },
    { after = "E0368", "An atomic has no +=, since each change says how it is ordered with others: fetch_add(1, Relaxed)." },
    { after = "no_two_sessions_share_a_number", "thread_local! makes one counter for each thread, and each begins at 0." },
    "static LAST: AtomicU32 = AtomicU32::new(0); and LAST.fetch_add(1, Relaxed) + 1, as fetch_add returns what was there before.",
  },
}
