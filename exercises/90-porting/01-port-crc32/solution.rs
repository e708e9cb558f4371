const fn make_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let mut r = i as u32;
        let mut bit = 0;
        while bit < 8 {
            r = if r & 1 != 0 {
                (r >> 1) ^ 0xedb8_8320
            } else {
                r >> 1
            };
            bit += 1;
        }
        table[i] = r;
        i += 1;
    }
    table
}

static TABLE: [u32; 256] = make_table();

/// The checksum behind each record of a journal. A record that comes in pieces
/// is summed in pieces: `crc` is the result so far, 0 to begin with.
pub fn journal_crc(crc: u32, bytes: &[u8]) -> u32 {
    let mut crc = !crc;
    for &b in bytes {
        crc ^= b as i8 as u32; // a char of the C is signed
        crc = TABLE[(crc & 0xff) as usize] ^ (crc >> 8);
    }
    !crc
}
