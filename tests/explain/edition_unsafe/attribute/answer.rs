#[no_mangle]
pub extern "C" fn plugin_start() -> i32 {
    0
}
fn main() {
    plugin_start();
}
