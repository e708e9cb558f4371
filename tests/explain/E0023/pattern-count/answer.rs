enum Sh {
    Rect(f64, f64),
}
fn f(s: Sh) -> f64 {
    match s {
        Sh::Rect(w) => w,
    }
}
fn main() {}
