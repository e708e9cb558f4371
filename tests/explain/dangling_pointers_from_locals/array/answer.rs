fn make() -> *const u8 {
    let buf = [0u8; 16];
    &raw const buf as *const u8
}
fn main() {
    println!("{}", make().is_null());
}
