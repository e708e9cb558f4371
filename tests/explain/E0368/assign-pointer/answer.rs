fn skip(mut p: *const u8) -> *const u8 {
    p += 1;
    p
}
fn main() {
    skip(std::ptr::null());
}
