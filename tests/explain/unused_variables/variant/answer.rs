enum Color {
    Red,
    Green,
}
fn main() {
    match Color::Green {
        Red => println!("red"),
    }
    let _ = Color::Red;
}
