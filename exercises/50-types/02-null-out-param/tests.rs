const fn entry(key: &'static str, val: &'static str) -> Entry<'static> {
    Entry { key, val }
}

#[test]
fn the_file_decides() {
    let conf = [entry("listen", "0.0.0.0:8080"), entry("idle_timeout", "60")];
    let secs: u32 = idle_limit(&conf);
    assert_eq!(secs, 60);
}

#[test]
fn never_is_zero_and_stays_zero() {
    assert_eq!(idle_limit(&[entry("idle_timeout", "0")]), 0);
}

#[test]
fn more_than_the_maximum_is_cut() {
    assert_eq!(idle_limit(&[entry("idle_timeout", "86400")]), IDLE_MAX);
}

#[test]
fn a_misspelt_key_means_the_default() {
    assert_eq!(idle_limit(&[entry("idle_timout", "60")]), IDLE_DEFAULT);
    assert_eq!(idle_limit(&[]), IDLE_DEFAULT);
}

#[test]
fn another_key_is_not_taken_for_it() {
    let conf = [entry("idle", "7"), entry("idle_timeout_max", "8")];
    assert_eq!(idle_limit(&conf), IDLE_DEFAULT);
}

#[test]
fn no_number_means_the_default() {
    assert_eq!(idle_limit(&[entry("idle_timeout", "5m")]), IDLE_DEFAULT);
}
