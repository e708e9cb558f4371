enum Color {
    Red,
    Green,
}
fn name(c: Color) -> &'static str {
    match c {
        Red => "red",
    }
}
fn main() {
    name(Color::Green);
    name(Color::Red);
}
