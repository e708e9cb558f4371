fn f(v: &[i32]) {
    let [a, b] = v;
    println!("{a}{b}");
}
fn main() {
    f(&[]);
}
