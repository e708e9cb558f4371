fn announced(f: &[u8]) -> usize {
    usize::from(f[2]) << 8 | usize::from(f[3])
}

#[test]
fn a_small_frame() {
    let f: Option<Vec<u8>> = frame(7, b"up");
    assert_eq!(f, Some(vec![7, 0, 0, 6, b'u', b'p']));
}

#[test]
fn the_largest_frame() {
    let f = frame(7, &[0; 65531]).unwrap();
    assert_eq!((f.len(), announced(&f)), (65535, 65535));
}

#[test]
fn one_byte_more_has_no_frame() {
    assert_eq!(frame(7, &[0; 65532]), None);
}

#[test]
fn what_a_frame_announces_is_what_follows() {
    for len in [0, 252, 65530, 65536, 70000, 131068] {
        if let Some(f) = frame(7, &vec![0; len]) {
            assert_eq!(announced(&f), f.len(), "a body of {len} bytes");
        }
    }
}
