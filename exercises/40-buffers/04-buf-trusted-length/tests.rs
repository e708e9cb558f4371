fn record(kind: u8, len: u16, payload: &[u8], padding: usize) -> Vec<u8> {
    let mut rec = vec![kind];
    rec.extend_from_slice(&len.to_be_bytes());
    rec.extend_from_slice(payload);
    rec.resize(rec.len() + padding, 0xee);
    rec
}

#[test]
fn the_payload_comes_back() {
    let out: Option<Vec<u8>> = respond(&record(REQUEST, 4, b"ping", 16));
    assert_eq!(
        out.unwrap(),
        b"\x02\x00\x04ping\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    );
}

#[test]
fn an_empty_payload_is_one_too() {
    let out: Option<Vec<u8>> = respond(&record(REQUEST, 0, b"", 16));
    assert_eq!(out, Some(record(RESPONSE, 0, &[0; 16], 0)));
}

#[test]
fn a_length_beyond_the_record_is_discarded() {
    let out: Option<Vec<u8>> = respond(&record(REQUEST, 256, b"ping", 16));
    assert_eq!(out, None);
}

#[test]
fn a_length_that_takes_in_the_padding_is_discarded() {
    let out: Option<Vec<u8>> = respond(&record(REQUEST, 5, b"ping", 16));
    assert_eq!(out, None);
}

#[test]
fn there_may_be_more_padding() {
    let out: Option<Vec<u8>> = respond(&record(REQUEST, 4, b"ping", 40));
    assert_eq!(
        out,
        Some(record(
            RESPONSE,
            4,
            b"ping\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
            0
        ))
    );
}

#[test]
fn what_is_no_request_is_discarded() {
    for rec in [
        record(RESPONSE, 4, b"ping", 16),
        record(REQUEST, 0, b"", 15),
        vec![],
    ] {
        let out: Option<Vec<u8>> = respond(&rec);
        assert_eq!(out, None);
    }
}
