#[test]
fn it_ends_at_a_blank() {
    assert_eq!(first_word("ready steady"), "ready");
}

#[test]
fn a_blank_comes_first() {
    assert_eq!(first_word(" ready"), "");
}

#[test]
fn it_lies_in_the_line() {
    let line = "ready steady";
    assert_eq!(first_word(line).as_ptr(), line.as_ptr());
}
