fn main() {
    let v = vec![1, 2, 3];
    for x in &v {
        if x > 1 {
            println!("{x}");
        }
    }
}
