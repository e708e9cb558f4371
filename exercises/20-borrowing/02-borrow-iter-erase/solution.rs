pub struct Lease {
    pub host: String,
    pub expires: u32,
}

/// Drop every lease that has run out; say how many.
pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    t.retain(|l| l.expires > now);
    n - t.len()
}
