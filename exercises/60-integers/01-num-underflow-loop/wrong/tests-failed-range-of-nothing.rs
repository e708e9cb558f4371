pub const ERASED: u8 = 0xff;

/// How many bytes of the page have been written. Flash that is erased reads
/// 0xff.
pub fn used(page: &[u8]) -> usize {
    for i in page.len()..0 {
        if page[i - 1] != ERASED {
            return i;
        }
    }
    0
}
