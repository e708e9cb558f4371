fn factorial(n: u32) -> u32 {
    n * factorial(n - 1)
}
fn main() {
    println!("{}", factorial(3));
}
