pub const ERASED: u8 = 0xff;

/// How many bytes of the page have been written. Flash that is erased reads
/// 0xff.
pub fn used(page: &[u8]) -> usize {
    let mut i = page.len() - 1;

    while i >= 0 && page[i] == ERASED {
        i -= 1;
    }
    i + 1
}
