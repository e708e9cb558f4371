fn main() {
    let byte = &65u8;
    let wide = byte as u32;
    println!("{wide}");
}
