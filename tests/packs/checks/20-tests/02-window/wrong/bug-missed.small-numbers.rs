use super::*;

#[test]
fn what_fits() {
    assert_eq!(window(2, 3, 8), Some(2..5));
    assert_eq!(window(8, 0, 8), Some(8..8));
    assert_eq!(window(1, 8, 8), None);
}
