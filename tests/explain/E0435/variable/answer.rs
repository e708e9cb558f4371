fn main() {
    let len = 16;
    let buf = [0u8; len];
    println!("{}", buf.len());
}
