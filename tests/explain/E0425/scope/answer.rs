fn main() {
    for i in 0..3 {
        let last = i;
    }
    println!("{last}");
}
