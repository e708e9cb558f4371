pub fn checksum(bytes: &[u8]) -> u16 {
    let (pairs, rest) = bytes.split_at(bytes.len() & !1);
    let mut sum: u32 = pairs
        .chunks_exact(2)
        .map(|p| u32::from(p[0]) << 8 | u32::from(p[1]))
        .sum();
    if let [last] = rest {
        sum += u32::from(*last) << 8;
    }
    while sum >> 16 != 0 {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !(sum as u16)
}
