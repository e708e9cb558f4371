enum State {
    Idle,
    Busy,
}

fn main() {
    let s = State::Done;
    match s {
        State::Idle | State::Busy => {}
    }
}
