trait Dev {
    fn id(&self) -> i32;
}
struct P {
    x: i32,
}
impl Dev for P {
    fn id(&self) -> i32 {
        1
    }
}
impl Dev for P {
    fn id(&self) -> i32 {
        2
    }
}
fn main() {}
