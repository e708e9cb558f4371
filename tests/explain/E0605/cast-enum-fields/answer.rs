#[allow(dead_code)]
enum State {
    Idle,
    Busy(u32),
}
fn main() {
    let code = State::Idle as i32;
    println!("{code}");
}
