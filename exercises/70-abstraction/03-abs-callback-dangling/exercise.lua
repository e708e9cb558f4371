return {
  id = "abs-callback-dangling",
  title = "The timer's context was a local",
  kind = "fix",
  difficulty = 3, minutes = 10, cwe = 562,
  concepts = { "closure" }, requires = { "trait", "borrow", "dyn" },
  c = { file = "bug.c", fixed = "fixed.c", expect = { tool = "asan", kind = "stack-use-after-return", line = 24 } },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0597",
    rules = {
      forbid = { "unsafe", "leak(", "forget(" },
      keep = {
        "pending: Option<Box<dyn FnMut() -> i32",
        "pub fn fire(&mut self) -> i32",
        "pub fn keepalive(&mut self, tries: i32)",
      },
    },
  },
  class = "A",
  hints = {
    "The timer fires after keepalive() has returned. Where does the number live that on_probe() counts in?",
    { after = "E0597", "A closure is a struct with one member for each variable that its body uses. As it stands, the member for left is a pointer to left, in the frame of keepalive(). It could hold the number itself." },
    { after = "E0373", "The closure refers to left and so holds its address. With move it holds the number itself." },
    { after = "E0310", "arm() keeps what it is given for as long as the timer likes, so the callback may hold no pointer that ends: impl FnMut() -> i32 + 'static." },
    { after = "E0594", "With move, the closure's member starts as a copy of the variable, and is writable if the variable is: let mut left." },
    { after = "each_timer_has_its_own_count", "A static is one number for all timers. Each closure can have one of its own: a member, copied in from the variable that keepalive() declares." },
    { after = "counts_down_from_one_call_to_the_next", "A let inside the body makes a new variable in each call. What shall last from call to call is a member of the closure: a variable declared outside and captured." },
    "Write move before the two bars: move || { left -= 1; left }. Box::new then moves the closure, number included, to the heap.",
  },
}
