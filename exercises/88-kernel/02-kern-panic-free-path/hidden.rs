const GOOD: [u8; 25] = [
    2, 36, 9, 4, 0, 0, 2, 8, 6, 80, 0, 7, 5, 0x81, 2, 0, 2, 0, 7, 5, 0x02, 2, 64, 0, 0,
];

#[test]
fn each_prefix_is_answered() {
    for n in 0..=GOOD.len() {
        let whole = [0, 2, 11, 18, 25].contains(&n);
        let c: Result<Config, Malformed> = config_scan(&GOOD[..n]);
        assert_eq!(c.is_ok(), whole, "the first {n} bytes");
    }
}

#[test]
fn any_byte_may_be_anything() {
    for i in 0..GOOD.len() {
        for b in 0..=255 {
            let mut bytes = GOOD;
            bytes[i] = b;
            let c: Result<Config, Malformed> = config_scan(&bytes);
            assert!(c.is_err() || c.is_ok_and(|c| c.n_in + c.n_out <= 4));
        }
    }
}
