use std::sync::Mutex;
use std::thread;
fn main() {
    let total = Mutex::new(0);
    let mut held = total.lock().unwrap();
    thread::scope(|s| {
        s.spawn(move || *held += 1);
    });
}
