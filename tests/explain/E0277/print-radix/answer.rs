fn main() {
    let ratio = 1.5;
    println!("{:x}", ratio);
}
