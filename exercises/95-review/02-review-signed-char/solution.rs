// INPUT: caf\xe9

/// The key under which a name stands in the index file.
pub fn name_key(name: &[u8]) -> u32 {
    let mut key = 5381u32;
    for &c in name {
        // C's char is signed: a byte from 0x80 on counts as negative
        key = key.wrapping_mul(33).wrapping_add(c as i8 as u32);
    }
    key
}
