unsafe fn first(p: *const i32) -> i32 {
    *p
}
fn main() {
    let x = 1;
    println!("{}", unsafe { first(&x) });
}
