const SENT: [u8; 23] = [
    9, 4, 0, 0, 2, 8, 6, 80, 0, // an interface
    7, 5, 0x81, 2, 0, 2, 0, // bulk in, 512 bytes
    7, 5, 0x02, 2, 64, 0, 0, // bulk out, 64 bytes
];

fn scan(bytes: &[u8]) -> Result<Config, Malformed> {
    config_scan(bytes)
}

#[test]
fn a_whole_configuration() {
    let c: Config = scan(&SENT).unwrap();
    assert_eq!((c.n_in, c.n_out, c.max_packet), (1, 1, 512));
    assert_eq!(scan(&[]), Ok(Config::default()));
}

#[test]
fn an_endpoint_cut_short() {
    assert_eq!(scan(&SENT[..20]), Err(Malformed));
}

#[test]
fn a_length_and_no_type() {
    assert_eq!(scan(&SENT[..17]), Err(Malformed));
}

#[test]
fn a_length_past_the_end() {
    assert_eq!(scan(&[2, 11, 200, 36]), Err(Malformed));
}

#[test]
fn a_length_too_small() {
    assert_eq!(scan(&[0, 5, 0x81, 2, 0, 2, 0]), Err(Malformed));
    assert_eq!(scan(&[1, 5, 0x81, 2, 0, 2, 0]), Err(Malformed));
}

#[test]
fn an_endpoint_shorter_than_its_fields() {
    assert_eq!(scan(&[4, 5, 0x81, 2, 2, 36]), Err(Malformed));
}
