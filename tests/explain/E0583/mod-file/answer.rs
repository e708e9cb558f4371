mod parser;
fn main() { }
