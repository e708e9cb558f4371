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
    fn bio_end(&mut self, data: Box<[u8]>) {
        self.done.push(data);
    }

    pub fn submit(&mut self, b: Bio) {
        if b.sector < self.cached {
            self.last = b.sector;
            self.bio_end(b.data);
        } else {
            self.last = b.sector;
            self.queue.push(b);
        }
    }
}
