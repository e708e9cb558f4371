enum State {
    Idle,
    Busy,
}
fn main() {
    if let State::Idle = State::Idle {
        println!("idle");
    }
}
