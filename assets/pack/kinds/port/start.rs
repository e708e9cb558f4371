/// What makes the sum of all bytes 0, as the last byte of a hex record does.
pub fn record_check(bytes: &[u8]) -> u8 {
    let sum: u8 = bytes.iter().sum();
    0 - sum
}
