pub fn sum(p: *const u32, n: usize) -> u32 {
    let mut s = 0;
    for i in 0..n {
        s += *p.add(i);
    }
    s
}
