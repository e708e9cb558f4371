#[test]
fn the_lines_of_the_text_are_counted() {
    let n: usize = record_lines(b"\x06\x11up\ndown\n\x3c");
    assert_eq!(n, 2);
}

#[test]
fn a_host_numbered_10_is_no_line() {
    let n: usize = record_lines(b"\x06\x0aup\n\x3c");
    assert_eq!(n, 1);
}

#[test]
fn a_sum_of_10_is_no_line() {
    let n: usize = record_lines(b"\x06\x11up\n\x0a");
    assert_eq!(n, 1);
}

#[test]
fn the_last_byte_of_the_text_counts() {
    let n: usize = record_lines(b"\x06\x11\n\x3c");
    assert_eq!(n, 1);
}

#[test]
fn a_record_without_text_has_no_line() {
    let n: usize = record_lines(b"\x0a\x0a\x0a");
    assert_eq!(n, 0);
}

#[test]
fn a_record_that_is_too_short_has_no_line() {
    for rec in [&b""[..], b"\x0a", b"\x0a\x0a"] {
        let n: usize = record_lines(rec);
        assert_eq!(n, 0);
    }
}
