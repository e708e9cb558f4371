// Make this build: the callback outlives the variable that it counts in.

/// Calls its callback whenever it fires.
#[derive(Default)]
pub struct Timer {
    pending: Option<Box<dyn FnMut() -> i32>>,
}

impl Timer {
    fn arm(&mut self, callback: impl FnMut() -> i32 + 'static) {
        self.pending = Some(Box::new(callback));
    }

    pub fn fire(&mut self) -> i32 {
        match &mut self.pending {
            Some(callback) => callback(),
            None => -1,
        }
    }

    /// Lets the timer count down from tries.
    pub fn keepalive(&mut self, tries: i32) {
        let mut left = tries;

        self.arm(|| {
            left -= 1;
            left
        });
    }
}
