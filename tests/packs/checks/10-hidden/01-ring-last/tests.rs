fn ring(values: &[i32]) -> Ring {
    let mut r = Ring::default();
    for v in values {
        r.put(*v);
    }
    r
}

#[test]
fn the_only_value_is_the_newest() {
    let last: i32 = ring(&[7]).last();
    assert_eq!(last, 7);
}

#[test]
fn the_second_value_is_the_newest() {
    let last: i32 = ring(&[7, 8]).last();
    assert_eq!(last, 8);
}
