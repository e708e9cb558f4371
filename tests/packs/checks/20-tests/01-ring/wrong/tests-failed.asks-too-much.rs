use super::*;

#[test]
fn four_fit() {
    let mut r = Ring::default();
    assert!(r.put(1) && r.put(2) && r.put(3) && r.put(4));
}

#[test]
fn a_new_ring_is_empty() {
    assert_eq!(Ring::default().get(), None);
}
