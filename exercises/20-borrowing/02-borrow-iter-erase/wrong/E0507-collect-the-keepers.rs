pub struct Lease {
    pub host: String,
    pub expires: u32,
}

pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    *t = t.iter().filter(|l| l.expires > now).map(|l| *l).collect();
    n - t.len()
}
