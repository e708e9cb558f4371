use std::ptr;
fn main() {
    let n = unsafe { *ptr::null::<i32>() };
    println!("{n}");
}
