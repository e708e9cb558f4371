enum Color {
    Red,
    Green,
}
fn main() {
    let c: Color = 1;
    match c {
        Color::Red => {}
        Color::Green => {}
    }
}
