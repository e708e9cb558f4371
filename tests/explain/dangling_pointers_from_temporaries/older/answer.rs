use std::ffi::CString;
fn main() {
    let name = CString::new("x").unwrap().as_ptr();
    println!("ready");
    println!("{:?}", name);
}
