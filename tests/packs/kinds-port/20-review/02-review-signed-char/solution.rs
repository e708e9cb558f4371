// INPUT: caf\xe9

pub fn hash(name: &[u8]) -> u32 {
    name.iter().fold(5381u32, |h, &b| {
        h.wrapping_mul(33).wrapping_add(b as i8 as u32)
    })
}
