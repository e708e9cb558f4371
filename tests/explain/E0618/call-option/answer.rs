struct S {
    cb: Option<fn(i32) -> i32>,
}
fn main() {
    let s = S { cb: None };
    (s.cb)(3);
}
