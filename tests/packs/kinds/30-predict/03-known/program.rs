fn main() {
    let top = 255_u8;
    println!("{}", top + 1);
}
