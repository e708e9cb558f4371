enum Color {
    Red,
    Green,
}
fn main() {
    let c = Red;
    match c {
        Color::Red => {}
        Color::Green => {}
    }
}
