/// `len` bytes from `off` on, for a request that comes from outside; `None` if
/// they are not all there.
pub fn eeprom_read(eeprom: &[u8], off: i32, len: i32) -> Option<&[u8]> {
    let end = off.checked_add(len).unwrap();

    eeprom.get(usize::try_from(off).ok()?..usize::try_from(end).ok()?)
}
