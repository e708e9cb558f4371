fn sum(v: &[i32]) -> i32 {
    v[0]
}
fn main() {
    let x = 5;
    sum(&x);
}
