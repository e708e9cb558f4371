fn main() {
    let n = 7;
    let mean = (double) n / 2.0;
    println!("{mean}");
}
