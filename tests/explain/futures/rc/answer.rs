use std::rc::Rc;
async fn other() {}
async fn tick() {
    let name = Rc::new(String::from("x"));
    other().await;
    println!("{name}");
}
fn spawn<T: Send>(_: T) {}
fn main() {
    spawn(tick());
}
