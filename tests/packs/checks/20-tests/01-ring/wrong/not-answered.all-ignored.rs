use super::*;

#[test]
#[ignore]
fn a_full_ring_takes_no_more() {
    assert!(Ring::default().get().is_none());
}
