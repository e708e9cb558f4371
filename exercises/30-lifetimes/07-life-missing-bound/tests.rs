#[test]
fn logs_to_where_the_configuration_says() {
    let conf = String::from("dir=/var/log/relay");
    let log: Log = Log::open(&conf, "/srv/relay");
    assert_eq!(log.path("error"), "/var/log/relay/error");
}

#[test]
fn logs_below_home_without_one() {
    let conf = String::from("level=info");
    let log: Log = Log::open(&conf, "/srv/relay");
    assert_eq!(log.path("error"), "/srv/relay/log/error");
}

#[test]
fn home_may_go_before_the_log() {
    let conf = String::from("level=info");
    let home = String::from("/srv/relay");
    let log: Log = Log::open(&conf, &home);
    drop(home);
    assert_eq!(log.path("access"), "/srv/relay/log/access");
}

#[test]
fn log_dir_copies_nothing() {
    let fallback = String::from("/srv/relay/log");
    let dir: &str = log_dir("level=info", &fallback);
    assert_eq!(dir.as_ptr(), fallback.as_ptr());
    let conf = String::from("dir=/var/log");
    let dir: &str = log_dir(&conf, &fallback);
    assert_eq!(dir.as_ptr(), conf["dir=".len()..].as_ptr());
}
