enum Color {
    Red,
    Green,
}
fn main() {
    let c = Color::Red;
    if c == 1 {
        println!("g");
    }
    let _ = Color::Green;
}
