fn main() {
    let size: u8 = 256;
    println!("{size}");
}
