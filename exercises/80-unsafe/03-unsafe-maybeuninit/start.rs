// Make this build: all lanes or none, and what was opened is closed, once.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::cell::RefCell;
use std::mem::MaybeUninit;

pub const LANES: usize = 4;

#[derive(Default)]
pub struct Link {
    pub closed: RefCell<Vec<u16>>,
}

pub struct Lane<'l> {
    pub port: u16,
    link: &'l Link,
}

/// Only so many lanes of this link come up.
pub fn lane_open(link: &Link, i: usize, up: usize) -> Option<Lane<'_>> {
    if i >= up {
        return None;
    }
    let port = 0x3f8 + u16::try_from(i).ok()?;
    Some(Lane { port, link })
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        self.link.closed.borrow_mut().push(self.port);
    }
}

/// All lanes or none.
pub fn open_all(link: &Link, up: usize) -> Option<[Lane<'_>; LANES]> {
    let mut lane: [MaybeUninit<Lane>; LANES];

    for i in 0..LANES {
        lane[i].write(lane_open(link, i, up)?);
    }
    // SAFETY: the loop has written every lane
    Some(lane.map(|l| unsafe { l.assume_init() }))
}
