#[test]
fn each_speed_is_known() {
    for (status, mbit) in [(0x0c00, 10), (0x4c00, 100), (0x8c00, 1000)] {
        let speed: Option<u32> = link_speed(status);
        assert_eq!(speed, Some(mbit));
    }
}

#[test]
fn the_other_bits_do_not_matter() {
    let speed: Option<u32> = link_speed(0x8c00 | 0x2000);
    assert_eq!(speed, Some(1000));
}

#[test]
fn no_link_no_speed() {
    let speed: Option<u32> = link_speed(0x8800);
    assert_eq!(speed, None);
}

#[test]
fn a_reserved_speed_is_no_speed() {
    let speed: Option<u32> = link_speed(0xcc00);
    assert_eq!(speed, None);
}
