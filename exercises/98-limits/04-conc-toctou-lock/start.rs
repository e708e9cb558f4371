// This builds, and a test finds more peers than there may be. Mend it, and keep the name
// server out of the lock.
use std::sync::Mutex;

pub const LIMIT: usize = 2;

#[derive(Default)]
pub struct Peers {
    fds: Mutex<Vec<i32>>,
}

impl Peers {
    fn has_room(&self) -> bool {
        self.fds.lock().unwrap().len() < LIMIT
    }

    fn add(&self, fd: i32) {
        self.fds.lock().unwrap().push(fd);
    }

    /// `allowed` asks a name server, which takes a while. A full table asks nobody.
    pub fn admit(&self, fd: i32, allowed: impl FnOnce(i32) -> bool) -> bool {
        if !self.has_room() || !allowed(fd) {
            return false;
        }
        self.add(fd);
        true
    }
}
