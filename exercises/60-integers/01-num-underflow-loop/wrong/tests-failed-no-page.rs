pub const ERASED: u8 = 0xff;

/// How many bytes of the page have been written. Flash that is erased reads
/// 0xff.
pub fn used(page: &[u8]) -> usize {
    for i in (0..=page.len() - 1).rev() {
        if page[i] != ERASED {
            return i + 1;
        }
    }
    0
}
