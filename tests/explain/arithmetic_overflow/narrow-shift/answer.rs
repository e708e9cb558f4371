fn main() {
    let b = 1u8;
    let word = b << 8;
    println!("{word}");
}
