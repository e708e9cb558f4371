trait Shape {
    fn area(&self) -> f64;
}
fn show(s: Shape) -> f64 {
    s.area()
}
fn main() {}
