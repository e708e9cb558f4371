return {
  id = "@ID@",
  title = "@TITLE@",
  kind = "fix",
  difficulty = 1,
  minutes = 6,
  cwe = 416,
  concepts = { "move" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 31 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    expect = "E0382",
    rules = {
      forbid = { "unsafe", ".clone()" },
      keep = { "pub fn done(j: Job) -> String" },
    },
  },
  class = "A",
  -- hooks = "hooks.lua", -- checks, hints and explanations in Lua: see hooks.lua in the guide
  hints = {
    "Which of the two lines needs the job, and which only a number?",
    { after = "E0382", "done takes the job: after the call it is gone. What is needed later is to be read before." },
    { after = "E0505", "A reference into the job is a pointer into what done frees. Keep the number instead." },
  },
}
