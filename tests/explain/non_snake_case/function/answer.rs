fn readFrame() {}
fn main() {
    readFrame();
}
