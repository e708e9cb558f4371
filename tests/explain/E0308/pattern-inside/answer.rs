fn main() {
    let v = vec![1];
    match v.first() {
        1 => {}
        _ => {}
    }
}
