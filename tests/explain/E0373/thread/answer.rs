use std::thread;

fn main() {
    let limit = 8;
    let worker = thread::spawn(|| println!("{limit}"));
    worker.join().unwrap();
}
