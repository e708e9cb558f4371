// This builds, and a timer of a connection long gone closes another one. Let it find nothing.
pub struct Conn {
    pub peer: String,
}

/// What is kept of a connection; copied like a pointer, and it grows stale like one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handle {
    slot: usize,
    generation: u8,
}

#[derive(Default)]
struct Slot {
    /// How many connections were here before.
    generation: u8,
    conn: Option<Conn>,
}

#[derive(Default)]
pub struct Table {
    slots: Vec<Slot>,
}

impl Table {
    /// The first free slot is used again.
    pub fn open(&mut self, peer: &str) -> Handle {
        let peer = peer.to_string();
        let free = self.slots.iter().position(|s| s.conn.is_none());
        let slot = free.unwrap_or(self.slots.len());
        if slot == self.slots.len() {
            self.slots.push(Slot::default());
        }
        let s = &mut self.slots[slot];
        s.conn = Some(Conn { peer });
        Handle {
            slot,
            generation: s.generation,
        }
    }

    pub fn get(&self, h: Handle) -> Option<&Conn> {
        let s = self.slots.get(h.slot)?;
        s.conn.as_ref().filter(|_| s.generation == h.generation)
    }

    pub fn close(&mut self, h: Handle) -> Option<Conn> {
        let s = self.slots.get_mut(h.slot)?;
        if s.generation != h.generation {
            return None;
        }
        let conn = s.conn.take()?;
        s.generation = s.generation.wrapping_add(1);
        Some(conn)
    }
}

/// Closes the connection that was idle; says so, if there still is one.
pub fn timer_fire(t: &mut Table, h: Handle) -> Option<String> {
    let conn = t.close(h)?;
    Some(format!("{} was idle", conn.peer))
}
