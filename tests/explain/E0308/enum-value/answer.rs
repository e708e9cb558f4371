enum Color {
    Red,
    Green,
}
fn main() {
    let c = Color::Red;
    let n: i32 = c;
    println!("{n}");
    let _ = Color::Green;
}
