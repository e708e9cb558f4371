extern "C" {
    fn on_exit(f: fn(i32));
}
fn bye(_: i32) {}
fn main() {
    unsafe { on_exit(bye) };
}
