fn sign(n: i32) -> i32 {
    if n < 0 {
        -1
    } else {
        println!("not negative");
    }
}
fn main() {
    sign(1);
}
