#[no_mangle]
pub extern "C" fn greet(name: &str) -> usize {
    name.len()
}
fn main() {
    greet("x");
}
