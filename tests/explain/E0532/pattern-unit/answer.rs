enum Color {
    Red,
    Green,
}
fn f(c: Color) {
    match c {
        Color::Red(x) => {}
        Color::Green => {}
    }
}
fn main() {}
