fn main() {
    let b = 3u8;
    if b <= 255 {
        println!("fits");
    }
}
