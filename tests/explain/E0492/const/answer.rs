use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::Relaxed;
const HITS: &AtomicU32 = &AtomicU32::new(0);
fn main() {
    HITS.fetch_add(1, Relaxed);
}
