fn main() {
    let bit = 1u32 << 32;
    println!("{bit}");
}
