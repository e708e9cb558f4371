fn is_set(p: *const i32) -> bool {
    if p {
        true
    } else {
        false
    }
}
fn main() {
    is_set(std::ptr::null());
}
