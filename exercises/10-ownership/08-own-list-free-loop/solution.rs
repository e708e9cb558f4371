pub struct Lease {
    pub host: String,
    pub next: Option<Box<Lease>>,
}

#[derive(Default)]
pub struct Pool {
    pub head: Option<Box<Lease>>,
    pub n: usize,
}

impl Pool {
    /// Puts a lease in front.
    pub fn add(&mut self, host: &str) {
        self.head = Some(Box::new(Lease {
            host: host.to_owned(),
            next: self.head.take(),
        }));
        self.n += 1;
    }

    /// Frees all leases; the pool is empty and usable.
    pub fn clear(&mut self) {
        while let Some(l) = self.head.take() {
            self.head = l.next;
        }
        self.n = 0;
    }
}

fn main() {
    let mut p = Pool::default();

    p.add("printer");
    p.add("camera");
    println!("{} leases", p.n);
    p.clear();
    println!("{} leases", p.n);
}
