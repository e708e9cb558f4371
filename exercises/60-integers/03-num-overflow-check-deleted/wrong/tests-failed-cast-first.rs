/// `len` bytes from `off` on, for a request that comes from outside; `None` if
/// they are not all there.
pub fn eeprom_read(eeprom: &[u8], off: i32, len: i32) -> Option<&[u8]> {
    let (off, len) = (off as usize, len as usize);

    eeprom.get(off..off + len)
}
