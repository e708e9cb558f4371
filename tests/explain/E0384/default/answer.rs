fn speed(bits: u8) -> u32 {
    let mbit = 0;
    if bits == 1 {
        mbit = 100;
    }
    mbit
}
fn main() {
    println!("{}", speed(1));
}
