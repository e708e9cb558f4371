enum State {
    Idle,
    Busy,
    Failed,
}

fn name(s: State) -> &'static str {
    match s {
        State::Idle => "idle",
        State::Busy => "busy",
    }
}

fn main() {
    println!("{}", name(State::Failed));
}
