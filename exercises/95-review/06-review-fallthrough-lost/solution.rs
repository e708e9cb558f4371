// INPUT: ab

fn scramble(k: u32) -> u32 {
    k.wrapping_mul(0xcc9e2d51).rotate_left(15)
}

/// The bucket's hash of a key: four bytes at a time, then what is left over.
pub fn key_hash(key: &[u8]) -> u32 {
    let mut words = key.chunks_exact(4);
    let mut h: u32 = 0x9747b28c;
    for word in words.by_ref() {
        let k = u32::from_le_bytes([word[0], word[1], word[2], word[3]]);
        h = (h ^ scramble(k)).rotate_left(13).wrapping_mul(5);
    }
    let tail = words.remainder();
    let mut k = 0;
    for (i, &byte) in tail.iter().enumerate() {
        k ^= u32::from(byte) << (8 * i);
    }
    if !tail.is_empty() {
        h ^= scramble(k);
    }
    h ^ key.len() as u32
}
