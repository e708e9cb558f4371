fn read() -> u32 {
    7
}
fn main() {
    let n = read();
    if n < 0 {
        println!("error");
    }
}
