fn main() {
    let mask = 0x0fu8;
    println!("{:x}", ~mask);
}
