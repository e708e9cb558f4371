use std::collections::Hashmap;
fn main() {}
