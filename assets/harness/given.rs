// The root of the program that tries one input on the translation as shipped. The answer cannot
// name what is in `harness`: nothing there is visible to a module beside it.
#[allow(dead_code)]
#[path = "start.rs"]
mod answer;
#[path = "harness.rs"]
mod harness;

fn main() {
    harness::main();
}
