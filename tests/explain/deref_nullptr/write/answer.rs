fn main() {
    unsafe {
        *(0 as *mut u32) = 1;
    }
}
