fn fold(sum: u32) -> u16 {
    !sum
}
fn main() {
    println!("{}", fold(0x1234));
}
