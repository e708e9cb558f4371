use std::sync::atomic::AtomicU32;
static LAST: AtomicU32 = AtomicU32::new(0);
fn main() {
    LAST += 1;
}
