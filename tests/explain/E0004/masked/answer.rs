fn speed(bits: u8) -> u32 {
    match bits & 3 {
        0 => 10,
        1 => 100,
    }
}
fn main() {
    println!("{}", speed(1));
}
