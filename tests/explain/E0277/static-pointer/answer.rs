static NAME: *const u8 = std::ptr::null();
fn main() {
    println!("{}", NAME.is_null());
}
