fn f(p: &i32) -> i32 {
    *p
}
unsafe extern "C" {
    fn get() -> *const i32;
}
fn main() {
    let p = unsafe { get() };
    f(p);
}
