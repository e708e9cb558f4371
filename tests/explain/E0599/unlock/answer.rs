use std::sync::Mutex;

fn main() {
    let total = Mutex::new(0);
    let guard = total.lock().unwrap();
    println!("{}", guard);
    guard.unlock();
}
