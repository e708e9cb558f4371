pub fn split<T>(v: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let (n, p) = (v.len(), v.as_mut_ptr());
    assert!(mid <= n, "mid {mid} > len {n}");
    // SAFETY: mid <= n, so it lies in `v`.
    let a = unsafe { std::slice::from_raw_parts_mut(p, mid) };
    // SAFETY: it begins behind the other and ends with `v`.
    let b = unsafe { std::slice::from_raw_parts_mut(p.add(mid), n - mid) };
    (a, b)
}
