pub fn split<T>(v: &mut [T], mid: usize) -> (&mut [T], &mut [T]) {
    v.split_at_mut(mid) // (&mut v[..mid], &mut v[mid..])
}
