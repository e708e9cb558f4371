return {
  id = "conc-deadlock-abba",
  title = "Two locks, two orders",
  kind = "fix",
  difficulty = 3,
  minutes = 15,
  cwe = 833,
  concepts = { "deadlock" },
  requires = { "mutex", "thread" },
  needs = { "tsan" },
  c = {
    file = "bug.c",
    fixed = "fixed.c",
    expect = { tool = "tsan", kind = "lock-order-inversion", line = 22 },
  },
  rust = {
    start = "start.rs",
    solution = "solution.rs",
    tests = "tests.rs",
    hidden = "hidden.rs",
    expect = "tests-failed",
    rules = {
      forbid = { "unsafe", "catch_unwind", "is_poisoned", "clear_poison", "into_inner" },
      keep = {
        "pub tasks: Mutex<Vec<u32>>",
        "pub fn migrate(cpu: &[Runq], from: usize, to: usize)",
        "cpu.iter().map(|q| q.tasks.lock().unwrap()).collect();",
      },
    },
  },
  class = "A",
  hints = {
    "One thread calls migrate(0, 1), another migrate(1, 0). Which lock does each have when it asks for its second?",
    {
      after = "both_directions_take_the_locks_in_one_order",
      "The order must not depend on the direction in which a task moves. Any order will do that is the same for everybody: what have two queues of one slice that can be compared?",
    },
    {
      after = "every_pair_and_the_total_keep_to_one_order",
      "There is a third place that holds several of these locks. `total` takes them from the lowest index up.",
    },
    {
      after = "a_task_is_always_in_one_queue",
      "Between the two locks the task was in your hands alone: a `total` at that moment misses it, and a panic loses it. Take both locks before anything moves.",
    },
    {
      after = "E0596",
      "A guard lends out what it locks, and `pop` and `extend` need it lent for writing: `let mut` for both guards.",
    },
    "Lock `cpu[from.min(to)]`, then `cpu[from.max(to)]`, and only then ask whether `from < to` to see which of the two guards gives the task.",
  },
}
