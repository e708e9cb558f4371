fn main() {
    let v = vec![1, 2];
    let p = v.first();
    if p == 0 {
        println!("empty");
    }
}
