fn divmod(a: i32, b: i32, q: *mut i32, r: *mut i32) {
    unsafe {
        *q = a / b;
        *r = a % b;
    }
}
fn main() {
    let q: i32;
    let r: i32;
    divmod(7, 2, &q, &r);
}
