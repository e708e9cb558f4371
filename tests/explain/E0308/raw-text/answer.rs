unsafe extern "C" {
    fn puts(s: *const i8) -> i32;
}
fn main() {
    unsafe {
        puts("hi");
    }
}
