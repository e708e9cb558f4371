fn f(p: *const u8, i: usize) -> u8 {
    unsafe { p[i] }
}
fn main() {}
