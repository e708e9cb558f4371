enum Color {
    Red,
}
fn main() {
    let c = Color.Red;
    match c {
        Color::Red => {}
    }
}
