// This builds, and a timer of a connection long gone closes another one. Let it find nothing.
pub struct Conn {
    pub peer: String,
}

/// What is kept of a connection; as small as a pointer, and as easily copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handle {
    slot: usize,
}

#[derive(Default)]
pub struct Table {
    slots: Vec<Option<Conn>>,
}

impl Table {
    /// The first free slot is used again.
    pub fn open(&mut self, peer: &str) -> Handle {
        let peer = peer.to_string();
        let free = self.slots.iter().position(|s| s.is_none());
        let slot = free.unwrap_or(self.slots.len());
        if slot == self.slots.len() {
            self.slots.push(None);
        }
        self.slots[slot] = Some(Conn { peer });
        Handle { slot }
    }

    pub fn get(&self, h: Handle) -> Option<&Conn> {
        self.slots.get(h.slot)?.as_ref()
    }

    pub fn close(&mut self, h: Handle) -> Option<Conn> {
        self.slots.get_mut(h.slot)?.take()
    }
}

/// Closes the connection that was idle; says so, if there still is one.
pub fn timer_fire(t: &mut Table, h: Handle) -> Option<String> {
    let conn = t.close(h)?;
    Some(format!("{} was idle", conn.peer))
}
