return {
    name = "state-machine", group = "Errors and control flow", title = "a state variable and a switch over it",
    words = { "FSM", "finite state machine", "parser state", "state enum", "protocol state" },
    c = [==[
enum state { IDLE, HEADER, BODY };
struct conn { enum state state; size_t left; /* in BODY only */ };

void conn_byte(struct conn *c, unsigned char b)
{
    switch (c->state) {
    case IDLE: c->state = b == 2 ? HEADER : IDLE; break;
    case HEADER: c->left = b; c->state = b ? BODY : IDLE; break;
    case BODY: if (--c->left == 0) c->state = IDLE; break;
    }
}
]==],
    rust = [==[
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Idle,
    Header,
    Body { left: u8 },
}

fn next(state: State, b: u8) -> State {
    match (state, b) {
        (State::Idle, 2) => State::Header,
        (State::Idle, _) | (State::Header, 0) => State::Idle,
        (State::Header, left) => State::Body { left },
        (State::Body { left: 0 | 1 }, _) => State::Idle,
        (State::Body { left }, _) => State::Body { left: left - 1 },
    }
}
]==],
    test = [==[
let end = [9, 2, 2, 0, 0].iter().fold(State::Idle, |s, &b| next(s, b));
assert_eq!(end, State::Idle);
assert_eq!(next(State::Header, 3), State::Body { left: 3 });
assert_eq!(size_of::<State>(), 2);
]==],
    changes = {
        "The data of a state lives in its variant, so `left` does not exist while idle, and nobody reads the one of the last message.",
        "Matching on the pair of state and event makes the table visible, and the compiler reports the pair that is missing.",
        "A state that owns something is moved out for its successor: self.state = match mem::replace(&mut self.state, State::Idle) { … }.",
        "For a protocol that callers drive, a type for each state whose methods take self makes the wrong order a compile error.",
    },
    codes = { "VARIANT" },
    see = { "tagged-union", "fall-through", "take" },
}
