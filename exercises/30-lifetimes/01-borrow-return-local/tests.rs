#[test]
fn live_file_keeps_its_name() {
    assert_eq!(rotated("app.log", 0), "app.log");
}

#[test]
fn old_file_gets_its_number() {
    assert_eq!(rotated("app.log", 12), "app.log.12");
}

#[test]
fn two_paths_at_a_time() {
    let from = rotated("app.log", 1);
    let to = rotated("app.log", 2);
    assert_eq!(from, "app.log.1");
    assert_eq!(to, "app.log.2");
}

#[test]
fn long_name_is_not_cut() {
    let name = "x".repeat(200);
    assert_eq!(rotated(&name, 7).len(), 202);
}

#[test]
fn oldest_file_moves_first() {
    let want = "app.log.1 -> app.log.2\napp.log -> app.log.1\n";
    assert_eq!(plan("app.log", 2), want);
}
