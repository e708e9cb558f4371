fn conf(log_path: &str, level: u8) -> Conf {
    Conf {
        log_path: log_path.to_string(),
        level,
    }
}

#[test]
fn a_refused_level_changes_nothing() {
    let mut c = conf("/var/log/relayd", 4);
    let done: bool = set_level(&mut c, 7);
    assert!(!done);
    assert_eq!(c.level, 4);
    assert_eq!(c.log_path, "/var/log/relayd");
}

#[test]
fn an_accepted_level_is_set() {
    let mut c = conf("/var/log/relayd", 4);
    let done: bool = set_level(&mut c, 6);
    assert!(done);
    assert_eq!(c.level, 6);
    assert_eq!(c.log_path, "/var/log/relayd");
}

#[test]
fn elsewhere_debug_is_accepted() {
    let mut c = conf("/tmp/relayd", 4);
    assert!(set_level(&mut c, 7));
    assert_eq!(c.level, 7);
}

#[test]
fn after_a_refusal_the_next_one_counts() {
    let mut c = conf("/var/log/relayd", 2);
    assert!(!set_level(&mut c, 9));
    assert!(set_level(&mut c, 3));
    assert_eq!((c.level, c.log_path.as_str()), (3, "/var/log/relayd"));
}
