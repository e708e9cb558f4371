enum Sh {
    Circle { r: f64 },
    Sq(f64),
}
fn f(s: &Sh) -> f64 {
    s.r
}
fn main() {}
