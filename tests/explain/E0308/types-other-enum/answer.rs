enum Color {
    Red,
}
fn main() {
    let c: Color = 1;
    match c {
        Color::Red => {}
    }
}
