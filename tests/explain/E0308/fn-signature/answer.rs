fn a(x: i32) -> i32 {
    x
}
fn b(x: i32) {}
fn main() {
    let t: [fn(i32) -> i32; 2] = [a, b];
}
