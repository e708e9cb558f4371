fn sum(v: &[u32]) -> u32 {
    v.iter().sum()
}
fn main() {
    let a = [1, 2, 3];
    println!("{}", sum(&a, a.len()));
}
