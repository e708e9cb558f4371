// Make this build: `last` must follow every request.
pub struct Bio {
    pub sector: usize,
    pub data: Box<[u8]>,
}

#[derive(Default)]
pub struct Disk {
    /// Sectors below this one are in memory.
    pub cached: usize,
    /// Where the last request was.
    pub last: usize,
    pub queue: Vec<Bio>,
    pub done: Vec<Box<[u8]>>,
}

impl Disk {
    /// Hands the data to the reader; the request itself ends here.
    fn bio_end(&mut self, b: Bio) {
        self.done.push(b.data);
    }

    pub fn submit(&mut self, b: Bio) {
        let hit = b.sector < self.cached;
        if hit {
            self.bio_end(&b);
        }
        self.last = b.sector;
        if !hit {
            self.queue.push(b);
        }
    }
}
