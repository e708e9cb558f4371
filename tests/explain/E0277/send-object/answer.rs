use std::thread;
fn start(job: Box<dyn Fn()>) {
    thread::spawn(move || job());
}
fn main() {
    start(Box::new(|| println!("run")));
}
