#[test]
fn both_halves_can_be_written() {
    let mut v = [0u8; 5];
    let (a, b): (&mut [u8], &mut [u8]) = split(&mut v, 2);
    a[1] = 1;
    b[2] = 2;
    assert_eq!(v, [0, 1, 0, 0, 2]);
}

#[test]
fn a_half_may_be_empty() {
    let mut v = [String::from("a")];
    let (a, b): (&mut [String], &mut [String]) = split(&mut v, 1);
    assert_eq!((a.len(), b.len()), (1, 0));
}

#[test]
#[should_panic]
fn past_the_end_there_is_no_half() {
    let mut v = [0u8; 5];
    let _ = split(&mut v, 6);
}
