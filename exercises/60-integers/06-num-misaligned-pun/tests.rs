/// At a multiple of 8, so that the number inside is not at a multiple of 4.
#[repr(align(8))]
struct Aligned([u8; 8]);

const BUF: Aligned = Aligned([SAMPLE, 0x10, 0x27, 0x00, 0x00, 0xe7, 0x03, 0]);

#[test]
fn a_sample_is_decoded() {
    let buf = BUF;
    let s: Option<Sample> = decode(&buf.0[..SAMPLE_LEN]);
    assert_eq!(s, Some(Sample { seq: 10000, value: 999 }));
}

#[test]
fn all_bits_are_read() {
    let s = decode(&[SAMPLE, 0x78, 0x56, 0x34, 0xf2, 0xcd, 0xab]);
    assert_eq!(s, Some(Sample { seq: 0xf2345678, value: 0xabcd }));
}

#[test]
fn it_may_lie_anywhere() {
    let mut bytes = [0; 16];
    for at in 0..8 {
        bytes[at..at + SAMPLE_LEN].copy_from_slice(&BUF.0[..SAMPLE_LEN]);
        let s = decode(&bytes[at..at + SAMPLE_LEN]);
        assert_eq!(s, Some(Sample { seq: 10000, value: 999 }));
    }
}

#[test]
fn another_length_is_no_sample() {
    let buf = BUF;
    for len in [0, 1, 4, 6, 8] {
        assert_eq!(decode(&buf.0[..len]), None);
    }
}

#[test]
fn another_kind_is_no_sample() {
    assert_eq!(decode(&[1, 0x10, 0x27, 0, 0, 0xe7, 3]), None);
}
