fn main() {
    let f = |s| s.len();
    println!("{}", f("a"));
}
