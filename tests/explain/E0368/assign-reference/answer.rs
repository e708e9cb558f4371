fn inc(a: &mut i32) {
    a += 1;
}
fn main() {
    let mut x = 1;
    inc(&mut x);
    println!("{x}");
}
