trait Dev {
    fn reset(&self);
}
struct Tty;
impl Dev for Tty {
    fn reset() {}
}
fn main() {}
