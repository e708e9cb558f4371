#[test]
fn the_tag_outlives_the_frame() {
    let mut wire = Vec::new();
    let e = forward(&mut wire, "sshd: accepted key".to_string());
    assert_eq!(e.tag, "sshd");
    assert_eq!(wire, b"sshd: accepted key\n");
}

#[test]
fn the_log_has_what_went_out() {
    let mut wire = b"cron: tick\n".to_vec();
    let e = forward(&mut wire, "sshd: bye".to_string());
    assert_eq!(e.sent, 10);
    assert_eq!(wire, b"cron: tick\nsshd: bye\n");
}

#[test]
fn without_a_colon_all_is_tag() {
    let mut wire = Vec::new();
    let e = forward(&mut wire, "MARK".to_string());
    assert_eq!((e.tag.as_str(), e.sent), ("MARK", 5));
}

#[test]
fn an_empty_frame_is_a_line() {
    let mut wire = Vec::new();
    let e = forward(&mut wire, String::new());
    assert_eq!((e.tag.as_str(), e.sent), ("", 1));
    assert_eq!(wire, b"\n");
}
