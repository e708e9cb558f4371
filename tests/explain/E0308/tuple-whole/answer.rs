fn divmod(a: i32, b: i32) -> (i32, i32) {
    a / b
}
fn main() {
    divmod(1, 2);
}
