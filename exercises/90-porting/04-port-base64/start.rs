// What each character from '+' to 'z' stands for; -1: for nothing.
#[rustfmt::skip]
static VALUE: [i8; 80] = [
    62, -1, -1, -1, 63, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, -1,
    -1, -1, -1, -1, -1, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    -1, -1, -1, -1, -1, -1, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
    36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51,
];

/// Decodes base64 in place, as it comes in a mail: a character that stands for
/// nothing is skipped, a '=' is the end. Returns the number of bytes.
pub fn b64_decode(buf: &mut [u8]) -> usize {
    let mut acc = 0u32;
    let mut bits = 0;
    let mut out = 0;
    for i in 0..buf.len() {
        if buf[i] == b'=' {
            break;
        }
        let at = usize::from(buf[i] - b'+');
        if at >= VALUE.len() || VALUE[at] < 0 {
            continue;
        }
        acc = (acc << 6) | VALUE[at] as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            buf[out] = (acc >> bits) as u8;
            out += 1;
        }
    }
    out
}
