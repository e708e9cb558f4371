return {
  id = "life-static-promise",
  title = "Registered under a name on the stack",
  kind = "fix",
  difficulty = 3, minutes = 10, cwe = 562,
  concepts = { "static-life" }, requires = { "lifetime-fn", "move" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-return", line = 36 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0521",
    rules = {
      forbid = { "unsafe", "leak(", "forget(" },
      keep = {
        "pub fn boot(&mut self)",
        "pub fn probe(&mut self, port: u32)",
        "pub fn show(&self) -> String",
      },
    },
  },
  class = "A",
  hints = {
    "How long does the table keep a name, and how long does each of its two callers have one? \"timer\" and name differ in that.",
    { after = "E0521", "request() takes any &str, and the field promises 'static: there for the rest of the program. Either the parameter makes the same promise, or the field makes none." },
    { after = "E0597", "Now the prototype is honest, and probe() cannot keep the promise: its name is freed at its brace, and no spelling of the lifetime changes that. What can the table hold, so that it depends on nobody's buffer?" },
    { after = "E0308", "The field owns its name now. Whoever hands one over gives a String: probe() has one already, boot() makes one of its literal with to_owned()." },
    "BTreeMap<u32, String>, and name: String as the parameter of request(). probe() passes name instead of &name; boot() passes \"timer\".to_owned().",
  },
}
