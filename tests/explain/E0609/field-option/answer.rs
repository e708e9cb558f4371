struct P {
    x: i32,
}
fn f(p: Option<&P>) -> i32 {
    p.x
}
fn main() {
    f(None);
}
