#[test]
fn all_lanes_come_up() {
    let link = Link::default();
    let lane: [Lane<'_>; LANES] = open_all(&link, LANES).unwrap();
    let port: Vec<u16> = lane.iter().map(|l| l.port).collect();
    assert_eq!(port, [0x3f8, 0x3f9, 0x3fa, 0x3fb]);
    assert!(link.closed.borrow().is_empty());
}

#[test]
fn lanes_are_closed_by_their_owner_once() {
    let link = Link::default();
    drop(open_all(&link, LANES));
    assert_eq!(*link.closed.borrow(), [0x3f8, 0x3f9, 0x3fa, 0x3fb]);
}

#[test]
fn what_was_opened_is_closed_when_one_fails() {
    let link = Link::default();
    let none: Option<[Lane<'_>; LANES]> = open_all(&link, 2);
    assert!(none.is_none());
    let mut closed = link.closed.take();
    closed.sort();
    assert_eq!(closed, [0x3f8, 0x3f9]);
}

#[test]
fn nothing_is_closed_when_the_first_fails() {
    let link = Link::default();
    assert!(open_all(&link, 0).is_none());
    assert!(link.closed.borrow().is_empty());
}
