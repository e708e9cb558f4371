#[test]
fn one_of_three_gaps_is_late() {
    let n: usize = late_beats(&[1000, 2001, 2998, 7240], 1500);
    assert_eq!(n, 1);
}

#[test]
fn the_first_and_the_last_gap_count() {
    let n: usize = late_beats(&[0, 9000, 9500, 19000], 1500);
    assert_eq!(n, 2);
}

#[test]
fn every_beat_is_measured_from_the_one_before() {
    let n: usize = late_beats(&[0, 500, 9000, 9500], 1500);
    assert_eq!(n, 1);
}

#[test]
fn a_gap_of_the_limit_is_in_time() {
    let n: usize = late_beats(&[1000, 2500], 1500);
    assert_eq!(n, 0);
}

#[test]
fn the_clock_may_wrap() {
    let n: usize = late_beats(&[u32::MAX - 99, 900, 1900], 1500);
    assert_eq!(n, 0);
}

#[test]
fn one_beat_has_no_gap() {
    let n: usize = late_beats(&[7240], 1500);
    assert_eq!(n, 0);
}

#[test]
fn no_beat_has_no_gap() {
    let n: usize = late_beats(&[], 1500);
    assert_eq!(n, 0);
}
