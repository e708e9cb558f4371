pub fn checksum(bytes: &[u8]) -> u16 {
    let mut sum: u16 = 0;
    for p in bytes.chunks(2) {
        sum = sum.wrapping_add(u16::from(p[0]) << 8 | u16::from(*p.get(1).unwrap_or(&0)));
    }
    !sum
}
