fn main() {
    let mut v = vec![1.5, 2.5];
    v.sort();
}
