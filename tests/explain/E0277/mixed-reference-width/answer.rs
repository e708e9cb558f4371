fn checksum(data: &[u8]) -> u32 {
    let mut sum: u32 = 0;
    for b in data {
        sum += b;
    }
    sum
}
fn main() {
    println!("{}", checksum(&[1, 2]));
}
