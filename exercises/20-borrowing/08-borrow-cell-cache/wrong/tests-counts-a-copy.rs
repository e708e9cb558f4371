// Make this build: look-ups are counted, and the table is only lent for reading.
pub struct Route {
    pub net: u32,
    pub mask: u32,
    pub port: u16,
}

pub struct Table {
    routes: Vec<Route>,
    hits: u32,
}

impl Table {
    pub fn new(routes: Vec<Route>) -> Table {
        Table { routes, hits: 0 }
    }

    /// How many look-ups found a port.
    pub fn hits(&self) -> u32 {
        self.hits
    }

    /// The port for an address, if there is one.
    pub fn lookup(&self, addr: u32) -> Option<u16> {
        for r in &self.routes {
            if addr & r.mask == r.net {
                let mut hits = self.hits;
                hits += 1;
                let _ = hits;
                return Some(r.port);
            }
        }
        None
    }
}
