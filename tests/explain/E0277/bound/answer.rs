use std::collections::HashMap;

#[derive(PartialEq, Eq)]
struct Key(u32);

fn hash_of<T: std::hash::Hash>(_: T) {}

fn main() {
    hash_of(Key(3));
    let m: HashMap<u32, u32> = HashMap::new();
    println!("{}", m.len());
}
