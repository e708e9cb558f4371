fn main() {
    let n = 3;
    let avg: f64 = n / 2;
    println!("{avg}");
}
