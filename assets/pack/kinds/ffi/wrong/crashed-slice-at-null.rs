/// How many of the `n` bytes at `p` are `what`.
///
/// # Safety
/// `p` points to `n` bytes, or is NULL and `n` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn count_byte(p: *const u8, n: usize, what: u8) -> usize {
    // SAFETY: by contract
    let bytes = unsafe { std::slice::from_raw_parts(p, n) };
    bytes.iter().filter(|&&b| b == what).count()
}
