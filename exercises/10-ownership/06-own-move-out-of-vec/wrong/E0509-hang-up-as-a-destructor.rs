// Make this build: the output goes along, and both connections stay.
pub struct Conn {
    pub id: u32,
    /// What the peer has not got yet.
    pub pending: String,
}

impl Drop for Conn {
    fn drop(&mut self) {
        self.pending.clear(); // as hang_up does
    }
}

pub struct Server {
    pub conns: Vec<Conn>,
}

impl Server {
    /// The peer has come back on another connection: its output goes there.
    pub fn take_over(&mut self, from: usize, to: usize) {
        let old = self.conns.swap_remove(from);
        self.conns[to].pending = old.pending;
    }
}
