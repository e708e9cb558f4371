use super::*;

#[test]
fn rounds_down() {
    assert_eq!(percent(2, 3), Some(66));
}

#[test]
fn of_nothing_there_is_no_part() {
    assert_eq!(percent(0, 0), None);
    assert_eq!(percent(5, 0), None);
}

#[test]
fn large_numbers() {
    assert_eq!(percent(3_000_000_000, 3_000_000_000), Some(100));
}
