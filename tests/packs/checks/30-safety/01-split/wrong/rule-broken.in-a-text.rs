pub fn split<T>(v: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    let (n, p) = (v.len(), v.as_mut_ptr());
    let _why = "// SAFETY: in a text";
    assert!(mid <= n, "mid {mid} > len {n}");
    unsafe {
        (
            std::slice::from_raw_parts_mut(p, mid),
            std::slice::from_raw_parts_mut(p.add(mid), n - mid),
        )
    }
}
