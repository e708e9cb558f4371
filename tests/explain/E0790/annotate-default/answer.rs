fn main() {
    let x = Default::default();
    println!("{}", 1);
    let _ = x;
}
