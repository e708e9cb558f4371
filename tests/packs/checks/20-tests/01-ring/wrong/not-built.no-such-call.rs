use super::*;

#[test]
fn it_has_a_length() {
    assert_eq!(Ring::default().len(), 0);
}
