use stdio;
fn main() {}
