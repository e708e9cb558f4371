#[test]
fn all_are_added() {
    let v = [1, 2, 3];
    // SAFETY: an array of three
    let s: u32 = unsafe { sum(v.as_ptr(), 3) };
    assert_eq!(s, 6);
}

#[test]
fn no_more_than_the_count() {
    let v = [1, 2, 3];
    // SAFETY: the first two of three
    let s: u32 = unsafe { sum(v.as_ptr(), 2) };
    assert_eq!(s, 3);
}
