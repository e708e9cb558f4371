fn sum(v: &[i32]) -> i32 {
    let mut s = 0;
    for i in 0..v.len() {
        s += v[i];
    }
    s
}
fn main() {
    println!("{}", sum(&[1, 2]));
}
