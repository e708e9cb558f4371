// Make this build: the share of hits is read while other threads count.

use std::sync::Mutex;

#[derive(Default)]
pub struct Stats {
    lookups: u64,
    hits: u64,
}

#[derive(Default)]
pub struct Cache {
    stats: Mutex<Stats>,
}

impl Cache {
    pub fn lookup(&self, hit: bool) {
        let mut s = self.stats.lock().unwrap();
        s.lookups += 1;
        if hit {
            s.hits += 1;
        }
    }

    /// How many of a thousand lookups hit.
    pub fn permille(&self) -> u64 {
        let s = self.stats.lock();
        if s.lookups == 0 {
            return 0;
        }
        s.hits * 1000 / s.lookups
    }
}
