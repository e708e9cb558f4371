use super::*;

#[test]
fn in_and_out() {
    let mut r = Ring::default();
    assert!(r.put(1) && r.put(2) && r.put(3) && !r.put(4));
    assert_eq!((r.get(), r.get(), r.get()), (Some(1), Some(2), Some(3)));
}
