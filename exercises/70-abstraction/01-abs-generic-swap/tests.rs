fn range(first: u16, last: u16) -> Option<Range> {
    Some(Range { first, last })
}

#[test]
fn keeps_a_range_in_order() {
    assert_eq!(parse_range("8000-8080"), range(8000, 8080));
    assert_eq!(parse_range("22-22"), range(22, 22));
}

#[test]
fn turns_a_range_round() {
    assert_eq!(parse_range("8080-8000"), range(8000, 8080));
    assert_eq!(parse_range("65535-0"), range(0, 65535));
}

#[test]
fn refuses_what_is_no_port() {
    assert_eq!(parse_range("8000-65536"), None);
    assert_eq!(parse_range("65536-8000"), None);
    assert_eq!(parse_range("8000--1"), None);
    assert_eq!(parse_range("8000-http"), None);
    assert_eq!(parse_range("8000"), None);
}

#[test]
fn swap_is_generic() {
    let (mut a, mut b) = (String::from("eth0"), String::from("eth1"));
    swap(&mut a, &mut b);
    assert_eq!((a.as_str(), b.as_str()), ("eth1", "eth0"));
    let (mut a, mut b) = (1_u64 << 40, 2_u64);
    swap(&mut a, &mut b);
    assert_eq!((a, b), (2, 1 << 40));
}
