fn chomped(text: &str) -> String {
    let mut line = String::from(text);
    chomp(&mut line);
    line
}

#[test]
fn a_line_without_a_newline_stays() {
    assert_eq!(chomped("eth0 up").as_str(), "eth0 up");
}

#[test]
fn an_empty_line_stays_empty() {
    assert_eq!(chomped("").as_str(), "");
}

#[test]
fn one_newline_of_two_goes() {
    assert_eq!(chomped("\n\n").as_str(), "\n");
}
