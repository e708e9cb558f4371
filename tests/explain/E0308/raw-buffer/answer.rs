struct S {
    p: *mut u8,
}
fn main() {
    let v = vec![0u8; 4];
    let s = S { p: v };
    let _ = s.p;
}
