return {
  id = "conc-guard-temporary",
  title = "Where a lock without a name ends",
  kind = "predict",
  difficulty = 4, minutes = 10, cwe = 833,
  concepts = { "mutex" }, requires = { "send-sync", "drop" },
  rust = { file = "program.rs" },
  ask = { "compiles", "code", "output" },
  class = "D",
  hints = {
    "Each lock() makes a guard. One of the five statements gives what it pops to a variable first; where do the guards of the others go?",
    { after = "compiles", "try_lock() takes &self, as lock() does: any number of threads, or functions, may ask. Whether the answer is Err shows at run time only." },
    { after = "output", "The condition of a plain if is a bool, computed and done with before the block. What if let and while let match on may be borrowed by the pattern, so its temporaries are kept for the block." },
    "Since edition 2024 the temporaries of if let are dropped before its else. So: free where a let comes first, held in the block of if let and in each turn of while let, free in the block of a plain if, free in the else.",
  },
}
