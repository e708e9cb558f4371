trait Shape {
    fn area(&self) -> f64;
}
fn show(s: dyn Shape) {
    println!("{}", s.area());
}
fn main() {}
