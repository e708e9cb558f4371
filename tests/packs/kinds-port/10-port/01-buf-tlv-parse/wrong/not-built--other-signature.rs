pub fn tlv_sum(b: &mut [u8]) -> i64 {
    b.len() as i64
}
