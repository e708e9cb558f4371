// Make the tests pass, in every build: a range outside the device is None.

/// `len` bytes from `off` on, for a request that comes from outside; `None` if
/// they are not all there.
pub fn eeprom_read(eeprom: &[u8], off: i32, len: i32) -> Option<&[u8]> {
    // overflow?
    if off < 0 || len < 0 || off + len < off {
        return None;
    }
    eeprom.get(off as usize..(off + len) as usize)
}
