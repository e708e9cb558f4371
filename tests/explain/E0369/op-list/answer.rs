fn main() {
    let a = vec![1];
    let b = vec![2];
    let c = a + b;
    println!("{c:?}");
}
