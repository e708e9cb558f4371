trait Dev {
    fn state(&self) -> i32;
}
struct Tty;
impl Dev for Tty {
    fn state(&mut self) -> i32 {
        1
    }
}
fn main() {}
