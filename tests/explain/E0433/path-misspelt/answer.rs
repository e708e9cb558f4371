enum Color {
    Red,
}
fn main() {
    let c = Collor::Red;
    match c {
        Color::Red => {}
    }
}
