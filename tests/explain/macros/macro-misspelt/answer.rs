fn main() {
    prinln!("x");
}
