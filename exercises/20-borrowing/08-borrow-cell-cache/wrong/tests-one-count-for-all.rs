use std::sync::atomic::{AtomicU32, Ordering};

static HITS: AtomicU32 = AtomicU32::new(0);

pub struct Route {
    pub net: u32,
    pub mask: u32,
    pub port: u16,
}

pub struct Table {
    routes: Vec<Route>,
}

impl Table {
    pub fn new(routes: Vec<Route>) -> Table {
        Table { routes }
    }

    /// How many look-ups found a port.
    pub fn hits(&self) -> u32 {
        HITS.load(Ordering::Relaxed)
    }

    /// The port for an address, if there is one.
    pub fn lookup(&self, addr: u32) -> Option<u16> {
        for r in &self.routes {
            if addr & r.mask == r.net {
                HITS.fetch_add(1, Ordering::Relaxed);
                return Some(r.port);
            }
        }
        None
    }
}
