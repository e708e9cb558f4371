// Make this build: the share of hits is read while other threads count.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

#[derive(Default)]
pub struct Stats {
    lookups: AtomicU64,
    hits: AtomicU64,
}

#[derive(Default)]
pub struct Cache {
    stats: Stats,
}

impl Cache {
    pub fn lookup(&self, hit: bool) {
        let s = &self.stats;
        if hit {
            s.hits.fetch_add(1, Relaxed);
        }
        s.lookups.fetch_add(1, Relaxed);
    }

    /// How many of a thousand lookups hit.
    pub fn permille(&self) -> u64 {
        let s = &self.stats;
        let lookups = s.lookups.load(Relaxed);
        (s.hits.load(Relaxed) * 1000)
            .checked_div(lookups)
            .unwrap_or(0)
    }
}
