// Make this build: two threads write to one table of counts.

use std::thread;

fn count(hist: &mut [u32; 256], part: &[u8]) {
    for &byte in part {
        hist[usize::from(byte)] += 1;
    }
}

/// Counts each byte value of the sample, one half in a thread of its own.
pub fn histogram(sample: &[u8]) -> [u32; 256] {
    let mut hist = [0; 256];
    let shared = &mut hist;
    let (low, high) = sample.split_at(sample.len() / 2);

    thread::scope(|s| {
        s.spawn(move || count(shared, low));
        count(shared, high);
    });
    hist
}
