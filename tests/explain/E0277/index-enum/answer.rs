enum Color {
    Red,
    Green,
}
fn main() {
    let names = ["r", "g"];
    println!("{}", names[Color::Red]);
    let _ = Color::Green;
}
