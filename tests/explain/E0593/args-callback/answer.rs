fn apply(f: impl Fn(i32) -> i32) -> i32 {
    f(1)
}
fn add(a: i32, b: i32) -> i32 {
    a + b
}
fn main() {
    apply(add);
}
