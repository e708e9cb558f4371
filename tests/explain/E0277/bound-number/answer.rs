fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = 0u32;
    for &b in bytes {
        sum ^= u32::from(b as i8);
    }
    sum
}
fn main() {
    println!("{}", checksum(&[1, 200]));
}
