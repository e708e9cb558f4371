use std::collections::VecDeque;

pub struct Frame {
    pub data: Vec<u8>,
}

/// Frames that the hardware may still be reading.
#[derive(Default)]
pub struct Ring {
    pub slot: VecDeque<Frame>,
    pub lag: usize,
}

#[derive(Default)]
pub struct Port {
    pub ring: Ring,
    pub tx_frames: usize,
    pub tx_bytes: usize,
}

impl Ring {
    /// Queues `f`, then frees what the hardware has finished.
    pub fn put(&mut self, f: Frame) {
        self.slot.push_back(f);
        while self.slot.len() > self.lag {
            self.slot.pop_front();
        }
    }
}

impl Port {
    pub fn send(&mut self, f: Frame) {
        let len = f.data.len();
        self.ring.put(f);
        self.tx_frames += 1;
        self.tx_bytes += len;
    }
}
