fn main() {
    let head: [u8; 4] = [0x7f, 0x45];
    println!("{}", head[0]);
}
