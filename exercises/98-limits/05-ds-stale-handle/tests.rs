#[test]
fn a_handle_finds_its_connection() {
    let mut t = Table::default();
    let (a, b): (Handle, Handle) = (t.open("10.0.0.7"), t.open("10.0.0.8"));
    assert_ne!(a, b);
    assert_eq!(t.get(a).unwrap().peer, "10.0.0.7");
    assert_eq!(t.get(b).unwrap().peer, "10.0.0.8");
}

#[test]
fn an_idle_connection_is_closed() {
    let mut t = Table::default();
    let h: Handle = t.open("10.0.0.7");
    let said: Option<String> = timer_fire(&mut t, h);
    assert_eq!(said.as_deref(), Some("10.0.0.7 was idle"));
    assert!(t.get(h).is_none());
    assert!(timer_fire(&mut t, h).is_none());
}

#[test]
fn the_timer_of_a_closed_connection_finds_nothing() {
    let mut t = Table::default();
    let old: Handle = t.open("10.0.0.7");
    t.close(old);
    let new: Handle = t.open("10.0.0.8");
    let said: Option<String> = timer_fire(&mut t, old);
    assert_eq!(said, None);
    assert_eq!(t.get(new).unwrap().peer, "10.0.0.8");
}

#[test]
fn an_old_handle_reads_nothing() {
    let mut t = Table::default();
    let old: Handle = t.open("10.0.0.7");
    t.close(old);
    t.open("10.0.0.8");
    assert!(t.get(old).is_none());
}

#[test]
fn a_thousand_connections_one_by_one_need_one_slot() {
    let mut t = Table::default();
    for _ in 0..1000 {
        let h: Handle = t.open("10.0.0.7");
        t.close(h);
    }
    assert_eq!(t.slots.len(), 1);
}
