fn crc(p: &[u8]) -> u8 {
    p[0]
}
fn main() {
    println!("{}", crc("ferry"));
}
