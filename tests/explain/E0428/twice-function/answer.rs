fn area(r: f64) -> f64 {
    r
}
fn area(w: f64, h: f64) -> f64 {
    w * h
}
fn main() {}
