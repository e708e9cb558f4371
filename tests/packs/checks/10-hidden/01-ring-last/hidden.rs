#[test]
fn after_the_wrap_the_newest_is_in_the_last_slot() {
    let mut r = Ring::default();
    for v in 1..=4 {
        r.put(v);
    }
    let last: i32 = r.last();
    assert_eq!(last, 4);
}

#[test]
fn a_ring_can_wrap_twice() {
    let mut r = Ring::default();
    for v in 1..=9 {
        r.put(v);
    }
    assert!(r.last() == 9);
}
