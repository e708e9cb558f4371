pub struct Lease {
    pub host: String,
    pub expires: u32,
}

pub fn reap(t: &mut Vec<Lease>, now: u32) -> usize {
    let n = t.len();

    let mut i = 0;
    while i < t.len() {
        if t[i].expires <= now {
            t.swap_remove(i);
        } else {
            i += 1;
        }
    }
    n - t.len()
}
