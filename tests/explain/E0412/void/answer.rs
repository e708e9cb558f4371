fn reset(port: u32) -> void {
    println!("reset {port}");
}
fn main() {
    reset(3);
}
