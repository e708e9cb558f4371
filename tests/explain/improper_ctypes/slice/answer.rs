extern "C" {
    fn sum(v: &[i32]) -> i32;
}
fn main() {
    println!("{}", unsafe { sum(&[1, 2]) });
}
