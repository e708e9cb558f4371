/// What makes the sum of all bytes 0, as the last byte of a hex record does.
pub fn record_check(bytes: &[u8]) -> u8 {
    bytes
        .iter()
        .fold(0u8, |sum, &b| sum.wrapping_add(b))
        .wrapping_neg()
}
