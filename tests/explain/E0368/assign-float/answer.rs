fn main() {
    let mut scale = 1.5;
    scale <<= 2;
    println!("{scale}");
}
