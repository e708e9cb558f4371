struct Uart {
    base: usize,
}
impl Driver for Uart {}
fn main() {
    println!("{:#x}", Uart { base: 0x3f8 }.base);
}
