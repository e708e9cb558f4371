pub const CAP: usize = 3;

/// The oldest value comes out first; a full ring takes no more.
#[derive(Default)]
pub struct Ring {
    slot: [u8; CAP],
    first: usize,
    len: usize,
}

impl Ring {
    /// Whether there was room.
    pub fn put(&mut self, v: u8) -> bool {
        if self.len == CAP {
            return false;
        }
        self.slot[(self.first + self.len) % CAP] = v;
        self.len += 1;
        true
    }

    pub fn get(&mut self) -> Option<u8> {
        if self.len == 0 {
            return None;
        }
        let v = self.slot[self.first];
        self.first = (self.first + 1) % CAP;
        self.len -= 1;
        Some(v)
    }
}
