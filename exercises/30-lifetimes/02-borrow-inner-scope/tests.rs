#[test]
fn no_option_means_the_defaults() {
    assert_eq!(char_us(None), 1041);
}

#[test]
fn the_option_wins() {
    assert_eq!(char_us(Some("19200,7")), 468);
}

#[test]
fn a_bad_option_means_the_defaults() {
    for s in ["", "fast", "19200", "0,8", "9600,9", "-1,8"] {
        assert_eq!(char_us(Some(s)), 1041, "{s:?}");
    }
}

#[test]
fn the_defaults_stay_as_they_are() {
    char_us(Some("300,5"));
    assert_eq!((DEFAULTS.baud, DEFAULTS.bits), (9600, 8));
}
