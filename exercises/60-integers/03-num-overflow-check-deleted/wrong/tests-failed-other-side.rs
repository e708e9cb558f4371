/// `len` bytes from `off` on, for a request that comes from outside; `None` if
/// they are not all there.
pub fn eeprom_read(eeprom: &[u8], off: i32, len: i32) -> Option<&[u8]> {
    // overflow?
    if len > i32::MAX - off {
        return None;
    }
    eeprom.get(off as usize..(off + len) as usize)
}
