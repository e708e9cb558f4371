fn main() {
    let mut buf = [0u8; 4];
    buf[4] = 1;
    println!("{}", buf[0]);
}
