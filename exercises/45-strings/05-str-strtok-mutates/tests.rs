#[test]
fn each_directory_comes_out() {
    let d: Vec<&str> = dirs("/usr/libexec/mail:/usr/lib/mail");
    assert_eq!(d, ["/usr/libexec/mail", "/usr/lib/mail"]);
}

#[test]
fn one_directory_needs_no_separator() {
    let d: Vec<&str> = dirs("/opt/mail");
    assert_eq!(d, ["/opt/mail"]);
}

#[test]
fn empty_ones_are_left_out() {
    let d: Vec<&str> = dirs(":/opt/mail::/usr/lib/mail:");
    assert_eq!(d, ["/opt/mail", "/usr/lib/mail"]);
    let d: Vec<&str> = dirs("");
    assert!(d.is_empty());
}

#[test]
fn the_directories_are_views_of_the_path() {
    let path = String::from("/opt/mail:/usr/lib/mail");
    let d: Vec<&str> = dirs(&path);
    assert_eq!(d[0].as_ptr(), path.as_ptr());
    assert_eq!(d[1].as_ptr(), path[10..].as_ptr());
}

#[test]
fn the_log_has_the_whole_path() {
    let set: String = search(Some("/opt/mail:/srv/mail"));
    assert_eq!(
        set,
        "looking in /opt/mail\nlooking in /srv/mail\nno helper in /opt/mail:/srv/mail"
    );
    let default: String = search(None);
    assert!(default.ends_with("\nno helper in /usr/libexec/mail:/usr/lib/mail"));
}
