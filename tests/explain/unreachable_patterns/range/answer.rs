fn class(n: u8) -> u8 {
    match n {
        0..=9 => 1,
        5 => 2,
        _ => 0,
    }
}
fn main() {
    println!("{}", class(5));
}
