pub const ERASED: u8 = 0xff;

/// How many bytes of the page have been written. Flash that is erased reads
/// 0xff.
pub fn used(page: &[u8]) -> usize {
    page.iter().rposition(|&b| b != ERASED).map_or(0, |i| i + 1)
}
