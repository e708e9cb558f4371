struct P {
    width: i32,
    height: i32,
}
fn main() {
    let p = P {
        widht: 1,
        height: 3,
    };
}
