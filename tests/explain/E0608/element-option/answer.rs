fn main() {
    let v = Some(vec![1]);
    println!("{}", v[0]);
}
