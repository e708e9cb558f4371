fn name() -> &'static str {
    String::from("x")
}
fn main() {
    name();
}
