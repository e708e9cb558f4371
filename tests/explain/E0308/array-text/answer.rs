fn main() {
    let name: [u8; 16] = "ferry";
    println!("{:?}", name);
}
