use std::sync::RwLock;
use std::thread;
fn main() {
    let table = RwLock::new(vec![1]);
    let seen = table.read().unwrap();
    thread::scope(|s| {
        s.spawn(move || println!("{}", seen.len()));
    });
}
