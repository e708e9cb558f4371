pub extern fn on_exit(code: i32) {
    println!("{code}");
}
fn main() {
    on_exit(0);
}
