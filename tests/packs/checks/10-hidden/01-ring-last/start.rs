pub const CAP: usize = 4;

#[derive(Default)]
pub struct Ring {
    slot: [i32; CAP],
    head: i32, // where the next one goes
}

impl Ring {
    pub fn put(&mut self, v: i32) {
        self.slot[self.head as usize] = v;
        self.head = (self.head + 1) % CAP as i32;
    }

    /// The newest value.
    pub fn last(&self) -> i32 {
        self.slot[(self.head - 1) % CAP as i32]
    }
}
