fn low(word: u32) -> u8 {
    let b: u8 = word & 0xff;
    b
}
fn main() {
    println!("{}", low(0x1234));
}
