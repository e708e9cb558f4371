fn main() {
    let top: u8 = 255;
    let next = top + 1;
    println!("{next}");
}
