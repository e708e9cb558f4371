fn load_line(line: &str) -> Option<(String, String)> {
    let s = load(|| Some(line.to_owned()))?;
    Some((s.key, s.val))
}

fn halves(key: &str, val: &str) -> Option<(String, String)> {
    Some((key.to_owned(), val.to_owned()))
}

#[test]
fn both_halves_are_kept() {
    assert_eq!(load_line("mode=fast"), halves("mode", "fast"));
    assert_eq!(load_line("opts=a=b"), halves("opts", "a=b"));
    assert_eq!(load_line("mode="), halves("mode", ""));
}

#[test]
fn no_line_no_setting() {
    assert!(load(|| None).is_none());
}

#[test]
fn no_equals_sign_no_setting() {
    assert_eq!(load_line("mode"), None);
}

#[test]
fn parse_copies_nothing() {
    let line = String::from("mode=fast");
    let p = parse(&line).unwrap();
    assert_eq!(p.key.as_ptr(), line.as_ptr());
    assert_eq!(p.val.as_ptr(), line[5..].as_ptr());
}
