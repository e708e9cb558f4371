const HEAD: &str = "Server: edge\nX-Index-Retry: 120\nAge: 3\n";

#[test]
fn waits_as_long_as_it_was_told() {
    let secs: u32 = backoff(HEAD.to_string(), "Index");
    assert_eq!(secs, 120);
}

#[test]
fn waits_the_default_when_nothing_was_told() {
    let other: u32 = backoff(HEAD.to_string(), "Search");
    assert_eq!(other, DEFAULT_SECS);
    let wrong: u32 = backoff("X-Index-Retry: soon\n".to_string(), "Index");
    assert_eq!(wrong, DEFAULT_SECS);
}

#[test]
fn the_value_points_into_the_head() {
    let value: Option<&str> = field(HEAD, "Server");
    assert_eq!(value.unwrap().as_ptr(), HEAD["Server: ".len()..].as_ptr());
}

#[test]
fn the_name_may_go_before_the_value() {
    let name = String::from("Age");
    let value: Option<&str> = field(HEAD, &name);
    drop(name);
    assert_eq!(value, Some("3"));
}
