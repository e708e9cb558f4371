return {
  id = "borrow-push-invalidates",
  title = "Retry the head of a growing queue",
  kind = "fix",
  difficulty = 2, minutes = 8, cwe = 416,
  concepts = { "borrow", "excl" }, requires = { "move" },
  c = {
    file = "bug.c", fixed = "fixed.c",
    expect = { tool = "asan", kind = "heap-use-after-free", line = 30 },
  },
  rust = {
    start = "start.rs", solution = "solution.rs", tests = "tests.rs", expect = "E0502",
    rules = {
      forbid = { "unsafe", ".clone()", ".to_vec()" },
      keep = { "pub fn retry_head(q: &mut Vec<i32>)" },
    },
  },
  class = "A",
  hints = {
    "Follow `head` in the C: where does it point after `push` had to call `realloc`?",
    { after = "E0502", "`&q[0]` borrows the whole queue until the last use of `head`, and that use lies in the loop with the push. Reserving room first does not help: `push` asks for `&mut` of the queue whether it moves or not." },
    "The loop needs the number in the head, not its address. An `i32` is copied by assignment; walking with `q.iter()` while pushing would be the same conflict again.",
    "Copy it out and treat the empty queue in one line: `let Some(&head) = q.first() else { return };`. Then count how often `head` occurs, and append after the count.",
  },
}
