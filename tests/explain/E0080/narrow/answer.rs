const MAX: u8 = 250 + 10;
fn main() {
    println!("{}", MAX);
}
