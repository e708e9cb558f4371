fn run(root: &str, lines: &[&str]) -> (String, Vec<String>) {
    let mut s = Server {
        root: root.to_string(),
    };
    let mut out = Vec::new();
    serve(&mut s, &mut out, lines);
    (s.root, out)
}

#[test]
fn a_new_root_holds_for_the_lines_after_it() {
    let (_, out) = run("/srv/www", &["/a", "ROOT /srv/new", "/a"]);
    assert_eq!(out, ["/srv/www/a", "/srv/new/a"]);
}

#[test]
fn the_root_may_change_more_than_once() {
    let (_, out) = run("/1", &["ROOT /2", "/a", "ROOT /3", "ROOT /4", "/b"]);
    assert_eq!(out, ["/2/a", "/4/b"]);
}

#[test]
fn the_server_keeps_the_new_root() {
    let (root, out) = run("/srv/www", &["ROOT /srv/new"]);
    assert_eq!(root, "/srv/new");
    assert!(out.is_empty());
}

#[test]
fn no_change_no_difference() {
    let (root, out) = run("/srv/www", &["/a", "/b"]);
    assert_eq!(root, "/srv/www");
    assert_eq!(out, ["/srv/www/a", "/srv/www/b"]);
}
