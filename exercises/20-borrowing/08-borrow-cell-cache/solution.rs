use std::cell::Cell;

pub struct Route {
    pub net: u32,
    pub mask: u32,
    pub port: u16,
}

pub struct Table {
    routes: Vec<Route>,
    hits: Cell<u32>,
}

impl Table {
    pub fn new(routes: Vec<Route>) -> Table {
        Table {
            routes,
            hits: Cell::new(0),
        }
    }

    /// How many look-ups found a port.
    pub fn hits(&self) -> u32 {
        self.hits.get()
    }

    /// The port for an address, if there is one.
    pub fn lookup(&self, addr: u32) -> Option<u16> {
        for r in &self.routes {
            if addr & r.mask == r.net {
                self.hits.set(self.hits.get() + 1); // only a statistic
                return Some(r.port);
            }
        }
        None
    }
}
