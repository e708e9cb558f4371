fn charger() -> Charger {
    Charger {
        state: State::Off,
        limit_ma: 0,
    }
}

#[test]
fn each_state_has_its_limit() {
    let mut c = charger();
    let states = [State::Precharge, State::Fast, State::Topup, State::Off];
    for (s, limit) in states.into_iter().zip([100_u32, 2000, 250, 0]) {
        c.enter(s);
        assert_eq!((c.state, c.limit_ma), (s, limit));
    }
}

#[test]
fn a_fault_stops_the_current_at_once() {
    for before in [State::Precharge, State::Fast, State::Topup] {
        let mut c = charger();
        c.enter(before);
        c.enter(State::Fault);
        assert_eq!((c.state, c.limit_ma), (State::Fault, 0_u32));
    }
}

#[test]
fn it_charges_again_after_a_fault() {
    let mut c = charger();
    c.enter(State::Fault);
    c.enter(State::Precharge);
    assert_eq!(c.limit_ma, 100_u32);
}
