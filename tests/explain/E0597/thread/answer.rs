use std::thread;

fn main() {
    let ready = vec![1, 2, 3];
    let view: &[i32] = &ready;
    let worker = thread::spawn(move || view.len());
    println!("{}", worker.join().unwrap());
}
