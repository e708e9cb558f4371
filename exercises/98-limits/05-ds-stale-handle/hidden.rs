#[test]
fn a_handle_stays_stale_however_often_its_slot_is_used() {
    let mut t = Table::default();
    let old: Handle = t.open("10.0.0.7");
    t.close(old);
    for _ in 0..70_000 {
        let new: Handle = t.open("10.0.0.8");
        assert!(t.get(old).is_none());
        assert!(t.close(old).is_none());
        assert!(t.close(new).is_some());
    }
}

#[test]
fn a_handle_is_two_words_at_most() {
    assert!(size_of::<Handle>() <= 16);
}

#[test]
fn other_slots_are_left_alone() {
    let mut t = Table::default();
    let (a, b): (Handle, Handle) = (t.open("a"), t.open("b"));
    t.close(a);
    let c: Handle = t.open("c");
    assert!(timer_fire(&mut t, a).is_none());
    assert_eq!(t.get(b).unwrap().peer, "b");
    assert_eq!(t.close(c).unwrap().peer, "c");
    assert_eq!(t.close(b).unwrap().peer, "b");
}
