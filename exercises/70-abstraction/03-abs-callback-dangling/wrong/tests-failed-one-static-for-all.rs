use std::sync::atomic::{AtomicI32, Ordering::Relaxed};

static LEFT: AtomicI32 = AtomicI32::new(0);

/// Calls its callback whenever it fires.
#[derive(Default)]
pub struct Timer {
    pending: Option<Box<dyn FnMut() -> i32>>,
}

impl Timer {
    pub fn fire(&mut self) -> i32 {
        match &mut self.pending {
            Some(callback) => callback(),
            None => -1,
        }
    }

    /// Lets the timer count down from tries.
    pub fn keepalive(&mut self, tries: i32) {
        LEFT.store(tries, Relaxed);
        self.pending = Some(Box::new(|| LEFT.fetch_sub(1, Relaxed) - 1));
    }
}
