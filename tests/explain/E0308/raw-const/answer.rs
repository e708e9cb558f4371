fn f(p: *mut i32) {}
fn main() {
    let x = 5;
    f(&x);
}
