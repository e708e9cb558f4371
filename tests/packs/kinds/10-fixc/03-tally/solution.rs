use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;

/// What two threads count to, `steps` each.
pub fn count_both(steps: i64) -> i64 {
    let tally = AtomicI64::new(0);
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                for _ in 0..steps {
                    tally.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    tally.into_inner()
}

fn main() {
    println!("{}", count_both(1000));
}
