// Behind the next colon, write a name whose key is another one in C; \xNN is any byte.
// INPUT: \x80

/// The key under which a name stands in the index file.
pub fn name_key(name: &[u8]) -> u32 {
    let mut key = 5381u32;
    for &c in name {
        key = key.wrapping_mul(33).wrapping_add(u32::from(c));
    }
    key
}
