fn main() {
    let v = vec![1];
    if v == 1 {
        println!("one");
    }
}
