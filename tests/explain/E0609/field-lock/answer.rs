use std::sync::Mutex;
struct Stats {
    hits: u32,
}
fn main() {
    let m = Mutex::new(Stats { hits: 3 });
    let s = m.lock();
    println!("{}", s.hits);
}
