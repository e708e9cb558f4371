fn next(n: i32) -> i32 {
    let mut m = n + 1;
    println!("{m}");
    m = n + 2;
    n
}
fn main() {
    println!("{}", next(3));
}
