const P: *const i32 = std::ptr::null();
const V: i32 = unsafe { *P };
fn main() {
    println!("{}", V);
}
