fn main() {
    let s: String = vec![1, 2].iter().collect();
    println!("{s}");
}
