use std::thread;
fn start<T>(job: T) where T: FnOnce() + 'static {
    thread::spawn(job);
}
fn main() {
    start(|| println!("run"));
}
