// Make this build: the output goes along, and both connections stay.
pub struct Conn {
    pub id: u32,
    /// What the peer has not got yet.
    pub pending: String,
}

pub struct Server {
    pub conns: Vec<Conn>,
}

impl Server {
    /// The peer has come back on another connection: its output goes there.
    pub fn take_over(&mut self, from: usize, to: usize) {
        let old = self.conns.get_mut(from).unwrap();
        let new = self.conns.get_mut(to).unwrap();
        new.pending = std::mem::take(&mut old.pending);
    }
}
