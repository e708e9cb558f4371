fn parts(frame: &mut [u8], hlen: usize) -> Option<(&mut [u8], &mut [u8])> {
    split(frame, hlen)
}

#[test]
fn both_parts_can_be_written() {
    let mut frame = [2, 0, 7, 8, 9];
    let (head, body): (&mut [u8], &mut [u8]) = parts(&mut frame, 2).unwrap();
    std::mem::swap(&mut head[1], &mut body[0]);
    body[2] = 1;
    assert_eq!(frame, [2, 7, 0, 8, 1]);
}

#[test]
fn the_body_begins_where_the_header_ends() {
    let mut frame = [0u8; 8];
    let (head, body) = parts(&mut frame, 3).unwrap();
    assert_eq!((head.len(), body.len()), (3, 5));
    assert_eq!(head.as_ptr_range().end, body.as_ptr());
}

#[test]
fn either_part_may_be_empty() {
    let mut frame = [1u8, 2];
    assert!(parts(&mut frame, 0).unwrap().0.is_empty());
    assert!(parts(&mut frame, 2).unwrap().1.is_empty());
    assert!(parts(&mut [], 0).unwrap().1.is_empty());
}

#[test]
fn a_header_that_does_not_fit_is_refused() {
    let mut frame = [9u8, 0, 1, 2];
    assert!(parts(&mut frame, 5).is_none());
    assert!(parts(&mut frame, usize::MAX).is_none());
    assert_eq!(seal(&mut frame, 0x5a), None);
    assert_eq!(frame, [9, 0, 1, 2]);
}

#[test]
fn a_frame_is_sealed() {
    let mut frame = [2u8, 0, 3, 255];
    assert_eq!(seal(&mut frame, 0xf0), Some(()));
    assert_eq!(frame, [2, 2, 0xf3, 0x0f]);
}
