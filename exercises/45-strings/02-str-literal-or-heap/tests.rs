#[test]
fn a_known_port_has_its_name() {
    for (port, known) in KNOWN {
        let name: std::borrow::Cow<'static, str> = service_name(port);
        assert_eq!(name, known);
    }
}

#[test]
fn another_port_has_its_number() {
    let first: std::borrow::Cow<'static, str> = service_name(0);
    let last: std::borrow::Cow<'static, str> = service_name(65535);
    assert_eq!((&*first, &*last), ("port-0", "port-65535"));
}

#[test]
fn a_known_name_is_not_copied() {
    let name: std::borrow::Cow<'static, str> = service_name(443);
    assert!(matches!(name, std::borrow::Cow::Borrowed(_)));
}

#[test]
fn a_made_name_is_owned() {
    let name: std::borrow::Cow<'static, str> = service_name(8471);
    assert!(matches!(name, std::borrow::Cow::Owned(_)));
}

#[test]
fn both_go_into_the_log() {
    let known: String = use_line("10.0.0.9", 443);
    let made: String = use_line("10.0.0.7", 8471);
    assert_eq!(known, "10.0.0.9 uses https");
    assert_eq!(made, "10.0.0.7 uses port-8471");
}
