enum Color {
    Red,
    Green,
}
extern "C" {
    fn paint(c: Color);
}
fn main() {
    unsafe {
        paint(Color::Red);
        paint(Color::Green);
    }
}
