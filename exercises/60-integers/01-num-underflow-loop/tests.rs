#[test]
fn a_page_that_is_half_full() {
    let n: usize = used(&[b'u', b'p', b'\n', ERASED, ERASED]);
    assert_eq!(n, 3);
}

#[test]
fn a_full_page() {
    assert_eq!(used(b"boot\nup\n"), 8);
}

#[test]
fn an_erased_byte_in_the_middle_counts() {
    assert_eq!(used(&[1, ERASED, 2, ERASED]), 3);
}

#[test]
fn one_byte() {
    assert_eq!(used(&[0, ERASED]), 1);
}

#[test]
fn an_erased_page() {
    assert_eq!(used(&[ERASED; 256]), 0);
}

#[test]
fn no_page_at_all() {
    assert_eq!(used(&[]), 0);
}
