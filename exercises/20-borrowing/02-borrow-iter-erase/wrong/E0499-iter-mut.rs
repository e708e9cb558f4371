pub struct Lease {
    pub host: String,
    pub expires: u32,
}

pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    for (i, l) in t.iter_mut().enumerate() {
        if l.expires <= now {
            t.remove(i);
        }
    }
    n - t.len()
}
