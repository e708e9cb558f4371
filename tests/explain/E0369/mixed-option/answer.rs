fn main() {
    let v = vec![1];
    println!("{}", v.iter().copied().max() + 1);
}
