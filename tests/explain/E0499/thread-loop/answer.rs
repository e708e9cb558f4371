use std::thread;

fn main() {
    let mut packets = 0u64;
    let mut workers = Vec::new();
    for _ in 0..4 {
        workers.push(thread::spawn(|| packets += 1));
    }
    for worker in workers {
        worker.join().unwrap();
    }
}
