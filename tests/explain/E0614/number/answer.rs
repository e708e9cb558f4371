fn main() {
    let n = 3u32;
    println!("{}", *n);
}
