struct A {
    b: B,
}
struct B {
    a: Option<A>,
}
fn main() {}
