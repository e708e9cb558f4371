pub fn first(p: *const i32) -> i32 {
    unsafe { *p }
}
fn main() {
    println!("{}", first(&3));
}
