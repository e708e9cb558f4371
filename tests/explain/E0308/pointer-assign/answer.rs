fn set(a: &mut i32) {
    a = 5;
}
fn main() {
    let mut x = 1;
    set(&mut x);
    println!("{x}");
}
