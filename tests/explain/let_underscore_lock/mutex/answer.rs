use std::sync::Mutex;
static TOTAL: Mutex<u32> = Mutex::new(0);
fn main() {
    let _ = TOTAL.lock().unwrap();
    println!("alone here?");
}
