fn main() {
    let n = 5u32;
    println!("{}", n[0]);
}
