fn main() {
    let s = String("a");
    println!("{s}");
}
