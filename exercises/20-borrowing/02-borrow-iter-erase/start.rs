// Make this build: the walk and the removal want one table.

pub struct Lease {
    pub host: String,
    pub expires: u32,
}

/// Drop every lease that has run out; say how many.
pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    for (i, l) in t.iter().enumerate() {
        if l.expires <= now {
            t.remove(i);
        }
    }
    n - t.len()
}
