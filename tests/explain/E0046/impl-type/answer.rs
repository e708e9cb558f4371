struct Tty;
impl Iterator for Tty {
    fn next(&mut self) -> Option<i32> {
        None
    }
}
fn main() {}
