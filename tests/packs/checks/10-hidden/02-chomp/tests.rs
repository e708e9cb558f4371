#[test]
fn the_newline_goes() {
    let mut line = String::from("eth0 up\n");
    chomp(&mut line);
    assert_eq!(line.as_str(), "eth0 up");
}
