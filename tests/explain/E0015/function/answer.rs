fn square(n: u32) -> u32 {
    n * n
}
const fn area(w: u32) -> u32 {
    square(w)
}
fn main() {
    println!("{}", area(2));
}
