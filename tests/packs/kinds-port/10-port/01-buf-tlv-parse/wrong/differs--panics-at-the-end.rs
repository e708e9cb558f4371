pub fn tlv_sum(b: &[u8]) -> i64 {
    let (mut sum, mut i) = (0i64, 0);
    while i < b.len() && b[i] != 0 {
        let len = b[i + 1] as usize;
        if len > 4 {
            return -2;
        }
        if b.len() - (i + 2) < len {
            return -1;
        }
        let v = b[i + 2..i + 2 + len].iter().fold(0u32, |v, &x| v << 8 | u32::from(x));
        if b[i] == 1 {
            sum += i64::from(v as i32);
        }
        i += 2 + len;
    }
    sum
}
