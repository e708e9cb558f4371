pub fn split<T>(v: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let (n, p) = (v.len(), v.as_mut_ptr());
    assert!(mid <= n, "mid {mid} > len {n}");
    // SAFETY: mid <= n, so both ranges lie in `v` and do not overlap; `v` stays lent for as long as
    // they live.
    unsafe {
        (
            std::slice::from_raw_parts_mut(p, mid),
            std::slice::from_raw_parts_mut(p.add(mid), n - mid),
        )
    }
}
