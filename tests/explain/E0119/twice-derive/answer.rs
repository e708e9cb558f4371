#[derive(Clone)]
struct P {
    x: i32,
}
impl Clone for P {
    fn clone(&self) -> P {
        P { x: self.x }
    }
}
fn main() {}
