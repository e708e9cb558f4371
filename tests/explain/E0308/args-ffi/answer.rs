unsafe extern "C" {
    fn qsort(base: *mut i32, n: usize, size: usize, cmp: extern "C" fn(*const i32, *const i32) -> i32);
}
fn by_value(a: *const i32, b: *const i32) -> i32 {
    unsafe { *a - *b }
}
fn main() {
    let mut v = [3, 1, 2];
    unsafe {
        qsort(&mut v, 3, 4, by_value);
    }
    println!("{v:?}");
}
