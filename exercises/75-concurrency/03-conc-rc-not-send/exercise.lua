return {
  id = "conc-rc-not-send",
  title = "Counted by four threads at once",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 911,
  concepts = { "rc", "send-sync" }, requires = { "thread", "box", "drop" },
  needs = { "tsan" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "tsan", kind = "data-race", line = 21 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0277",
    rules = {
      forbid = { "unsafe", "forget(", "leak(" },
      keep = {
        "pub type Shared =",
        "fn serve(conf: Shared) -> String",
        "pub fn start(conf: &Shared, workers: usize) -> Vec<JoinHandle<String>>",
        "pub fn load(name: &str) -> Shared",
      },
      max = { ["load("] = 1, ["Conf {"] = 2 },
    },
  },
  class = "A",
  hints = {
    "--c->refs reads, subtracts and writes back. What happens to the block if two threads read the same number?",
    { after = "E0277", "Rc counts as the C does, with a plain number, and therefore may not leave its thread; whatever contains or points to one may not either. The standard library has the same thing with an atomic count." },
    "use std::sync::Arc, and pub type Shared = Arc<Conf>. Everything else stays as it is.",
  },
}
