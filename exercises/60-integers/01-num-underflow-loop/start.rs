// Make the tests pass: a page may be erased from end to end.
pub const ERASED: u8 = 0xff;

/// How many bytes of the page have been written. Flash that is erased reads
/// 0xff.
pub fn used(page: &[u8]) -> usize {
    let mut i = page.len() - 1;

    while page[i] == ERASED {
        i -= 1;
    }
    i + 1
}
