fn main() {
    let n: u32 = 5;
    if n > 1.5 {
        println!("more");
    }
}
