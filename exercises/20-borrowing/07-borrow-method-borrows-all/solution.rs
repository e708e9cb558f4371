const OPS: u8 = 8;
const MAX_BAD: u32 = 3;

#[derive(Default)]
struct Counters {
    done: u32,
    bad: u32,
}

impl Counters {
    /// Counts a command; false for the last unknown one that is put up with.
    fn count(&mut self, op: u8) -> bool {
        if op < OPS {
            self.done += 1;
            return true;
        }
        self.bad += 1;
        self.bad < MAX_BAD
    }
}

#[derive(Default)]
pub struct Session {
    /// Commands that came in.
    queue: Vec<u8>,
    counters: Counters,
}

impl Session {
    pub fn receive(&mut self, ops: &[u8]) {
        self.queue.extend_from_slice(ops);
    }

    /// Done and unknown commands, and those that still wait.
    pub fn counts(&self) -> (u32, u32, usize) {
        (self.counters.done, self.counters.bad, self.queue.len())
    }

    /// Works through the queue; it is empty afterwards.
    pub fn run(&mut self) {
        for &op in &self.queue {
            if !self.counters.count(op) {
                break;
            }
        }
        self.queue.clear();
    }
}
