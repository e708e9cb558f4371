use std::sync::Mutex;
fn main() {
    let m = Mutex::new(1);
    let guard = m.lock().unwrap();
    drop(&guard);
    println!("{}", m.try_lock().is_err());
}
