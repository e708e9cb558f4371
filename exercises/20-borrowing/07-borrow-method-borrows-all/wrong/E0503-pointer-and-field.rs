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

    /// Works through the queue; the third unknown command ends it. It is empty afterwards.
    pub fn run(&mut self) {
        let (done, bad) = (&mut self.done, &mut self.bad);
        for &op in &self.queue {
            if op < OPS {
                *done += 1;
                continue;
            }
            *bad += 1;
            if self.bad == MAX_BAD {
                break;
            }
        }
        self.queue.clear();
    }
}
