fn copy(a: &[u32; 4], b: &mut [u32; 4]) {
    unsafe { std::ptr::copy_nonoverlapping(a.as_ptr(), b.as_mut_ptr(), 4 * size_of::<u32>()) };
}
fn main() {
    copy(&[1; 4], &mut [0; 4]);
}
