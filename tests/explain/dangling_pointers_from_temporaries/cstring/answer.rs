use std::ffi::CString;

fn main() {
    let p = CString::new("ferry").unwrap().as_ptr();
    println!("{p:?}");
}
