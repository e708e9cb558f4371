/// # Safety
///
/// `p` points to `n` values that nobody writes meanwhile.
pub unsafe fn sum(p: *const u32, n: usize) -> u32 {
    let v = unsafe { std::slice::from_raw_parts(p, n) };
    v.iter().sum()
}
