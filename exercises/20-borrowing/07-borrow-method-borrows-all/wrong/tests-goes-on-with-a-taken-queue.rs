// Make this build: after the third unknown command nothing more is counted.
const OPS: u8 = 8;
const MAX_BAD: u32 = 3;

#[derive(Default)]
pub struct Session {
    /// Commands that came in.
    queue: Vec<u8>,
    done: u32,
    bad: u32,
}

impl Session {
    pub fn receive(&mut self, ops: &[u8]) {
        self.queue.extend_from_slice(ops);
    }

    /// Done and unknown commands, and those that still wait.
    pub fn counts(&self) -> (u32, u32, usize) {
        (self.done, self.bad, self.queue.len())
    }

    /// Counts a command; the third unknown one closes the session.
    fn count(&mut self, op: u8) {
        if op < OPS {
            self.done += 1;
            return;
        }
        self.bad += 1;
        if self.bad == MAX_BAD {
            self.queue.clear();
        }
    }

    /// Works through the queue; it is empty afterwards.
    pub fn run(&mut self) {
        for op in std::mem::take(&mut self.queue) {
            self.count(op);
        }
        self.queue.clear();
    }
}
