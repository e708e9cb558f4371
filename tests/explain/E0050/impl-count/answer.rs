trait Dev {
    fn read(&mut self, b: &mut [u8]) -> usize;
}
struct Tty;
impl Dev for Tty {
    fn read(&mut self) -> usize {
        3
    }
}
fn main() {}
