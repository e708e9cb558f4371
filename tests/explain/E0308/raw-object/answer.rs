fn set(p: *mut i32) {
    unsafe { *p = 3 }
}
fn main() {
    let mut x = 5;
    set(x);
    x += 1;
    println!("{x}");
}
