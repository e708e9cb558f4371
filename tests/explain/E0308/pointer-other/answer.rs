fn f(p: &i32) -> i32 {
    *p
}
fn g(p: &f64) {
    f(p);
}
fn main() {}
