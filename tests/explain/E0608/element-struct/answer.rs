struct N {
    a: [i32; 3],
}
fn f(p: &mut N) {
    p[0] = 3;
}
fn main() {}
