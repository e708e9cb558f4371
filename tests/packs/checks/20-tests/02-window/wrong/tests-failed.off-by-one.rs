use super::*;

#[test]
fn ends_before() {
    assert_eq!(window(0, 8, 8), None);
}
