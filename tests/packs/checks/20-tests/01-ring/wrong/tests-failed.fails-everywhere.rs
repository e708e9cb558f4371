use super::*;

#[test]
fn nothing_is_right() {
    assert!(Ring::default().get().is_some());
}
