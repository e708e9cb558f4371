fn main() {
    let mut p = std::ptr::null_mut();
    let _ = p;
}
