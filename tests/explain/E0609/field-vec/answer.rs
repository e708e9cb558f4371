struct Frame {
    width: u32,
}
fn first(frames: &[Frame]) -> u32 {
    frames.width
}
fn main() {
    first(&[Frame { width: 1 }]);
}
