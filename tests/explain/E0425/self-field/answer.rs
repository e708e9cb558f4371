struct Counter {
    hits: u32,
}

impl Counter {
    fn bump(&mut self) {
        hits += 1;
    }
}

fn main() {}
