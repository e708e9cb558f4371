const PING: [u8; 4] = *b"ping";

#[test]
#[allow(unused_unsafe)]
fn drivers_call_it_with_a_pointer() {
    // SAFETY: an array of four bytes
    let all: u16 = unsafe { checksum(PING.as_ptr(), 4) };
    assert_eq!(all, 0x212f);
    // SAFETY: the first three of them
    let three: u16 = unsafe { checksum(PING.as_ptr(), 3) };
    assert_eq!(three, 0x2196);
}

#[test]
fn a_whole_frame_has_a_sum() {
    let sum: Option<u16> = frame_sum(b"\0\x04ping");
    assert_eq!(sum, Some(0x212f));
    assert_eq!(frame_sum(b"\0\x03ping"), Some(0x2196));
    assert_eq!(frame_sum(b"\0\0"), Some(0xffff));
}

#[test]
fn a_frame_that_says_too_much_is_cut_off() {
    let wire = *b"\0\x08ping\0\0\0\0key";
    let sum: Option<u16> = frame_sum(&wire[..6]);
    assert_eq!(sum, None);
}

#[test]
fn without_a_length_there_is_no_frame() {
    assert_eq!(frame_sum(b""), None);
    assert_eq!(frame_sum(b"\0"), None);
}
