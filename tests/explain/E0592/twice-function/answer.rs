struct P {
    x: i32,
}
impl P {
    fn set(&mut self) {}
    fn set(&mut self, x: i32) {}
}
fn main() {}
