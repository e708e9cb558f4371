pub fn checksum(bytes: &[u8]) -> u16 {
    let sum: u32 = bytes.iter().map(|&b| u32::from(b)).sum();
    !sum
}
