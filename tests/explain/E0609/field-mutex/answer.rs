use std::sync::Mutex;
struct P {
    x: i32,
    y: i32,
}
fn f(p: &Mutex<P>) -> i32 {
    p.x
}
fn main() {}
