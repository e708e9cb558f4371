struct P {
    x: i32,
    y: i32,
}
fn f(p: *const P) -> i32 {
    p.x
}
fn main() {}
