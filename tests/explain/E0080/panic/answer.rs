const PORT: u16 = None::<u16>.unwrap();
fn main() {
    println!("{}", PORT);
}
