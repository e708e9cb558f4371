#[derive(Clone, Copy)]
struct Fd(i32);
impl Drop for Fd {
    fn drop(&mut self) {
        println!("close {}", self.0);
    }
}
fn main() {
    let a = Fd(3);
    let b = a;
    println!("{}", b.0);
}
