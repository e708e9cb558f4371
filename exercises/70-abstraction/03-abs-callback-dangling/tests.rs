#[test]
fn counts_down_from_one_call_to_the_next() {
    let mut t = Timer::default();
    t.keepalive(3);
    let left: [i32; 3] = [t.fire(), t.fire(), t.fire()];
    assert_eq!(left, [2, 1, 0]);
}

#[test]
fn each_timer_has_its_own_count() {
    let mut first = Timer::default();
    let mut second = Timer::default();
    first.keepalive(3);
    second.keepalive(100);
    let left: [i32; 3] = [first.fire(), second.fire(), first.fire()];
    assert_eq!(left, [2, 99, 1]);
}

#[test]
fn arming_again_begins_anew() {
    let mut t = Timer::default();
    t.keepalive(3);
    let left: i32 = t.fire();
    assert_eq!(left, 2);
    t.keepalive(8);
    let left: i32 = t.fire();
    assert_eq!(left, 7);
}

#[test]
fn an_idle_timer_calls_nobody() {
    let left: i32 = Timer::default().fire();
    assert_eq!(left, -1);
}
