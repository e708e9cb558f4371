struct S {
    cb: fn(i32) -> i32,
}
fn dbl(x: i32) -> i32 {
    2 * x
}
fn main() {
    let s = S { cb: dbl };
    s.cb(3);
}
