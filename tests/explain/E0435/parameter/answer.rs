fn sum(n: usize) -> i32 {
    let mut buf = [0; n];
    for i in 0..n {
        buf[i] = i as i32;
    }
    buf.iter().sum()
}
fn main() {
    println!("{}", sum(3));
}
