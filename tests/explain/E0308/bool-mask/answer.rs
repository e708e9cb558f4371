fn main() {
    let flags = 5u8;
    if flags & 4 {
        println!("up");
    }
}
