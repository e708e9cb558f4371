pub extern "C" fn version() -> String {
    String::from("1.0")
}
fn main() {
    version();
}
