#[test]
fn the_length_is_told_twice() {
    assert_eq!(session_end(Log { text: String::from("open") }), 8);
}

#[test]
fn an_empty_log_has_none() {
    assert_eq!(session_end(Log { text: String::new() }), 0);
}
