return {
  id = "conc-stack-arg",
  title = "The worker's job was a local",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 562,
  concepts = { "thread" }, requires = { "closure", "static-life" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-return", line = 18 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0373",
    rules = {
      forbid = { "unsafe", "leak(", "forget(" },
      keep = {
        "pub static BOOT: Mutex<()>",
        "drop(BOOT.lock());",
        "pub fn start(port: u32) -> JoinHandle<String>",
      },
    },
  },
  class = "A",
  hints = {
    "When is serve() through with its job, and when is start()?",
    { after = "E0373", "The closure holds the address of job, and spawn asks for a closure that may run for as long as it likes. Who should own the job once the thread has been started?" },
    { after = "E0597", "move moves what the closure uses, and that is a reference there: the pointer travels, the job stays. Let the closure use job itself." },
    { after = "E0521", "A helper that is lent the job is in the same position as start() was: it cannot say how long the job lives. Hand the job over." },
    { after = "start_returns_before_its_worker_is_through", "A scope joins its threads before it ends, so start() would wait for the end of a start-up that is waiting for start()." },
    "thread::spawn(move || serve(&job)). The job is moved into the closure, the closure into the thread, and &job is taken there.",
  },
}
