pub struct Lease {
    pub host: String,
    pub expires: u32,
}

pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    for l in t.drain(..) {
        if l.expires > now {
            t.push(l);
        }
    }
    n - t.len()
}
