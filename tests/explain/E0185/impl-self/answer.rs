trait Dev {
    fn count() -> usize;
}
struct Tty;
impl Dev for Tty {
    fn count(&self) -> usize {
        3
    }
}
fn main() {}
