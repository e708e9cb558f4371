const SIZE: usize = 4096;

/// How many bytes a request gets.
fn bytes(off: i32, len: i32) -> Option<usize> {
    let eeprom = [0xee; SIZE];
    let found: Option<&[u8]> = eeprom_read(&eeprom, off, len);
    found.map(<[u8]>::len)
}

#[test]
fn what_is_there_is_read() {
    let mut eeprom = [0; SIZE];
    eeprom[16..20].copy_from_slice(b"boot");
    assert_eq!(eeprom_read(&eeprom, 16, 4), Some(&b"boot"[..]));
}

#[test]
fn the_last_byte_is_there() {
    assert_eq!(bytes(4092, 4), Some(4));
    assert_eq!(bytes(4096, 0), Some(0));
    assert_eq!(bytes(0, 4096), Some(4096));
}

#[test]
fn one_more_is_not() {
    assert_eq!(bytes(4093, 4), None);
    assert_eq!(bytes(4097, 0), None);
}

#[test]
fn an_end_that_no_int_can_hold() {
    assert_eq!(bytes(16, i32::MAX - 1), None);
    assert_eq!(bytes(i32::MAX, 1), None);
    assert_eq!(bytes(i32::MAX, i32::MAX), None);
}

#[test]
fn numbers_below_zero() {
    assert_eq!(bytes(-1, 1), None);
    assert_eq!(bytes(-1, 20), None);
    assert_eq!(bytes(20, -1), None);
    assert_eq!(bytes(i32::MIN, i32::MIN), None);
}
