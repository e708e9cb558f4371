use std::sync::Mutex;
async fn other() {}
async fn add(m: &Mutex<u32>) {
    let mut held = m.lock().unwrap();
    other().await;
    *held += 1;
}
fn spawn<T: Send>(_: T) {}
fn main() {
    spawn(add(&Mutex::new(1)));
}
