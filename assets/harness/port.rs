// The root of the program that compares an answer with its C original. The answer cannot
// name what is in `harness`: nothing there is visible to a module beside it.
#[allow(dead_code)]
#[path = "answer.rs"]
mod answer;
#[path = "harness.rs"]
mod harness;

fn main() {
    harness::main();
}
