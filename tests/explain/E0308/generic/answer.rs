fn zero<T>() -> T {
    0
}
fn main() {
    let n: i32 = zero();
    println!("{n}");
}
