use super::*;

#[test]
#[should_panic]
fn anything() {
    let mut r = Ring::default();
    assert!(r.put(1) && r.put(2) && r.put(3) && !r.put(4));
    panic!("as expected");
}
