use std::collections::VecDeque;
use std::sync::Mutex;

type Queue = Mutex<VecDeque<u32>>;

/// Prints the job, then wants to queue a receipt. In the daemon that is lock(), which
/// would wait; here try_lock() tells whether it would.
fn print(job: u32, queue: &Queue) {
    let lock = match queue.try_lock() {
        Ok(_) => "free",
        Err(_) => "held",
    };
    println!("{job} {lock}");
}

fn main() {
    let queue = Queue::new(VecDeque::from([1, 2, 3, 4]));

    let first = queue.lock().unwrap().pop_front();
    if let Some(job) = first {
        print(job, &queue);
    }

    if let Some(job) = queue.lock().unwrap().pop_front() {
        print(job, &queue);
    }

    if queue.lock().unwrap().len() == 2 {
        print(0, &queue);
    }

    while let Some(job) = queue.lock().unwrap().pop_front() {
        print(job, &queue);
    }

    if let Some(job) = queue.lock().unwrap().pop_front() {
        print(job, &queue);
    } else {
        print(9, &queue);
    }
}
