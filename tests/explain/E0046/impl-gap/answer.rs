trait Dev {
    fn open(&mut self);
    fn close(&mut self);
}
struct Tty;
impl Dev for Tty {
    fn open(&mut self) {}
}
fn main() {}
