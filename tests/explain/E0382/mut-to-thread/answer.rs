use std::thread;
fn main() {
    let mut seen = vec![1];
    let shared = &mut seen;
    thread::scope(|s| {
        s.spawn(move || shared.push(2));
        shared.push(3);
    });
}
