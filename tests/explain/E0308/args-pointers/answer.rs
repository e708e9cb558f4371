fn swap(a: &mut i32, b: &mut i32) {
    let t = *a;
    *a = *b;
    *b = t;
}
fn main() {
    let mut x = 1;
    let mut y = 2;
    swap(x, y);
    println!("{x}{y}");
}
