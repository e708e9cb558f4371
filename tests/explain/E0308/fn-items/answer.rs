fn a(x: i32) {}
fn b(x: i32) {}
fn main() {
    let mut t = a;
    t = b;
}
