fn main() {
    let n = 7u32;
    let address = &n as usize;
    println!("{address:x}");
}
