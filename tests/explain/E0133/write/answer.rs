fn set(q: *mut i32, a: i32) {
    *q = a;
}
fn main() {
    let mut n = 0;
    set(&mut n, 1);
    println!("{n}");
}
