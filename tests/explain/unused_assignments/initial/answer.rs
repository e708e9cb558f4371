fn sign(n: i32) -> i32 {
    let mut s = 0;
    if n < 0 {
        s = -1;
    } else {
        s = 1;
    }
    s
}
fn main() {
    println!("{}", sign(3));
}
