fn after(ops: &[u8]) -> (u32, u32, usize) {
    let mut s = Session::default();
    s.receive(ops);
    s.run();
    s.counts()
}

#[test]
fn all_known_all_done() {
    assert_eq!(after(&[1, 2, 3, 7]), (4, 0, 0));
    assert_eq!(after(&[]), (0, 0, 0));
}

#[test]
fn two_unknown_ones_are_put_up_with() {
    assert_eq!(after(&[1, 77, 2, 8, 3]), (3, 2, 0));
}

#[test]
fn the_third_ends_it() {
    assert_eq!(after(&[1, 2, 77, 78, 3, 79, 4]), (3, 3, 0));
}

#[test]
fn unknown_ones_behind_the_third_are_not_counted() {
    assert_eq!(after(&[255, 254, 253, 252, 251]), (0, 3, 0));
}

#[test]
fn the_counts_go_on_from_run_to_run() {
    let mut s = Session::default();
    for ops in [&[1, 77][..], &[2, 78], &[3]] {
        s.receive(ops);
        s.run();
    }
    let counts: (u32, u32, usize) = s.counts();
    assert_eq!(counts, (3, 2, 0));
}
