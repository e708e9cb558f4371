#[test]
fn the_length_is_compared_with_what_follows_it() {
    let wire = [0, 4, b'p', b'i', b'n', b'g', 1, 2, 3, 4];
    for size in 2..wire.len() {
        for n in 0..8 {
            let mut wire = wire;
            wire[1] = n;
            let fits = usize::from(n) + 2 <= size;
            let sum: Option<u16> = frame_sum(&wire[..size]);
            assert_eq!(sum.is_some(), fits, "{n} bytes behind the length, and {size} in all");
        }
    }
}

#[test]
fn the_longest_frame_has_a_sum() {
    let mut frame = vec![0xff; 65535 + 2];
    let sum: Option<u16> = frame_sum(&frame);
    assert_eq!(sum, Some(0x00ff));
    frame.pop();
    assert_eq!(frame_sum(&frame), None);
}
