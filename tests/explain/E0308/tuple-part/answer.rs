fn divmod(a: i32, b: i32) -> (i32, i32) {
    (a / b, a % b)
}
fn main() {
    let q: i32 = divmod(1, 2);
    println!("{q}");
}
