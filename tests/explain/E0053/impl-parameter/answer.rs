trait Dev {
    fn read(&mut self, b: &mut [u8]) -> usize;
}
struct Tty;
impl Dev for Tty {
    fn read(&mut self, b: &[u8]) -> usize {
        b.len()
    }
}
fn main() {}
