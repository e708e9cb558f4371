use std::thread;
static mut LOG: Vec<u32> = Vec::new();
fn add() {
    unsafe { LOG.push(1) };
}
fn main() {
    let t = thread::spawn(add);
    add();
    t.join().unwrap();
}
