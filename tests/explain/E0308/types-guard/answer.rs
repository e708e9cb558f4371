use std::sync::Mutex;
fn main() {
    let m = Mutex::new(5);
    let n: i32 = m.lock().unwrap();
    println!("{n}");
}
