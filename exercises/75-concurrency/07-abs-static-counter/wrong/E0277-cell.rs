// Make this build: several threads ask for a number at once.

use std::cell::Cell;
use std::thread;

/// A number that no other session has.
pub fn session_id() -> u32 {
    static LAST: Cell<u32> = Cell::new(0);

    LAST.set(LAST.get() + 1);
    LAST.get()
}

fn accept_all(id: &mut [u32]) {
    for slot in id {
        *slot = session_id();
    }
}

/// Accepts so many sessions, one half in a thread of its own.
pub fn accept(sessions: usize) -> Vec<u32> {
    let mut id = vec![0; sessions];
    let (low, high) = id.split_at_mut(sessions / 2);

    thread::scope(|s| {
        s.spawn(|| accept_all(low));
        accept_all(high);
    });
    id
}
