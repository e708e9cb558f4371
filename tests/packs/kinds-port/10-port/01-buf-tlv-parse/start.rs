// The C walks with p < end and p += 2 + len; write it with slices.
pub fn tlv_sum(b: &[u8]) -> i64 {
    let mut sum = 0;
    let mut i = 0;
    while b[i] != 0 {
        let (tag, len) = (b[i], b[i + 1] as usize);
        let v = b[i + 2..i + 2 + len].iter().fold(0u32, |v, &x| v << 8 | u32::from(x));
        if tag == 1 {
            sum += i64::from(v as i32);
        }
        i += 2 + len;
    }
    sum
}
