struct P {
    x: i32,
}
impl<T> From<T> for P {
    fn from(t: T) -> P {
        P { x: 1 }
    }
}
fn main() {}
