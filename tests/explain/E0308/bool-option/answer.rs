fn main() {
    let first = [1, 2].first();
    if first {
        println!("some");
    }
}
