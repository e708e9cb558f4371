fn main() {
    let n = 0;
    println!("{}", 10 / n);
}
