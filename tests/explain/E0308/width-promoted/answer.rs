fn main() {
    let b: u8 = 1;
    let wide: u32 = b << 8;
    println!("{wide}");
}
