/// # Safety
///
/// `p` points to `n` values that nobody writes meanwhile.
pub unsafe fn sum(p: *const u32, n: usize) -> u32 {
    // SAFETY: as the caller has promised
    let v = unsafe { std::slice::from_raw_parts(p, n + 1) };
    v.iter().sum()
}
