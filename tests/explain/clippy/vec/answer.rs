fn sum(v: &Vec<i32>) -> i32 {
    v.iter().sum()
}
fn main() {
    println!("{}", sum(&vec![1]));
}
