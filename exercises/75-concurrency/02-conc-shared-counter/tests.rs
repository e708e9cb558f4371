#[test]
fn one_value_is_counted_in_both_halves() {
    let hist: [u32; 256] = histogram(&[7; 4001]);
    assert_eq!(hist[7], 4001);
    assert_eq!(hist.iter().sum::<u32>(), 4001);
}

#[test]
fn every_value_is_counted() {
    let sample: Vec<u8> = (0..=255).cycle().take(256 * 40).collect();
    let hist: [u32; 256] = histogram(&sample);
    assert!(hist.iter().all(|&n| n == 40), "{hist:?}");
}

#[test]
fn the_halves_may_differ() {
    let hist: [u32; 256] = histogram(b"aaaaabbbbb");
    assert_eq!((hist[usize::from(b'a')], hist[usize::from(b'b')]), (5, 5));
}

#[test]
fn an_empty_sample_counts_nothing() {
    let hist: [u32; 256] = histogram(&[]);
    assert_eq!(hist, [0; 256]);
}

#[test]
fn a_second_histogram_starts_at_zero() {
    let first: [u32; 256] = histogram(&[1, 1, 1]);
    let second: [u32; 256] = histogram(&[1, 1, 1]);
    assert_eq!(first, second);
}
