trait Dev {
    fn read(&mut self) -> usize;
}
struct Tty;
impl Dev for Tty {
    fn read(&mut self) -> usize {
        3
    }
    fn ioctl(&mut self) {}
}
fn main() {}
