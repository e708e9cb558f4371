use super::*;

#[test]
fn the_oldest_comes_out_first() {
    let mut r = Ring::default();
    assert!(r.put(1) && r.put(2));
    assert_eq!(r.get(), Some(1));
    assert_eq!(r.get(), Some(2));
    assert_eq!(r.get(), None);
}

#[test]
fn a_full_ring_takes_no_more() {
    let mut r = Ring::default();
    for v in 0..CAP as u8 {
        assert!(r.put(v));
    }
    assert!(!r.put(9));
    assert_eq!(r.get(), Some(0));
}

#[test]
fn it_goes_round() {
    let mut r = Ring::default();
    for v in 0..10 {
        assert!(r.put(v) && r.put(v + 100));
        assert_eq!((r.get(), r.get()), (Some(v), Some(v + 100)));
    }
}

#[test]
#[should_panic(expected = "empty")]
fn what_is_empty_has_nothing() {
    Ring::default().get().expect("empty");
}
